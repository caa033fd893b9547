/** What the data can be wrong in: what it is and how to mend it, for editors in both languages. */
export const MESSAGES = {
  missingFile: {
    en: 'this file is missing. Put it back, or restore it from the repository.',
    zh: '缺少这个文件。请放回，或从代码仓库恢复。',
  },
  unknownFile: {
    en: 'nothing reads this file. Take it out, or correct its name, e.g. {nearest}.',
    zh: '没有程序读取这个文件。请移走，或改正文件名，例如 {nearest}。',
  },
  notUtf8: {
    en: 'this file is not UTF-8 text. Save it again with the encoding UTF-8.',
    zh: '文件不是 UTF-8 编码。请以 UTF-8 编码重新保存。',
  },
  invalidJson: {
    en: 'line {line}, column {column}: not valid JSON at {found}. Look there and just before for a comma, quotation mark or bracket that is missing, extra or full-width.',
    zh: '第 {line} 行第 {column} 列：{found} 处不是有效的 JSON。请检查此处和它前面是否缺少、多出逗号、引号或括号，或误用了全角标点。',
  },
  doubledKey: {
    en: 'line {line}, column {column}: the property “{key}” stands twice in the same braces. Keep one.',
    zh: '第 {line} 行第 {column} 列：同一对大括号里，属性“{key}”出现了两次。请只保留一个。',
  },
  wrongType: {
    en: 'this must be {type}, not {found}. Correct the value.',
    zh: '这里应为{type}，现为 {found}。请改正。',
  },
  missingProperty: {
    en: 'the property “{name}” is missing. Add it; geo/README.md says what it means.',
    zh: '缺少属性“{name}”。请补上，含义见 geo/README.md。',
  },
  unknownProperty: {
    en: 'there is no property “{name}” here. Take it out or correct its spelling, e.g. {nearest}.',
    zh: '这里没有属性“{name}”。请删去或改正拼写，例如 {nearest}。',
  },
  unknownValue: {
    en: '{found} is not one of the values allowed here. Write one of {allowed}.',
    zh: '{found} 不是这里允许的值。请从中选一个：{allowed}。',
  },
  emptyWords: {
    en: 'there are no words here. Write them, or take the property out where it is optional.',
    zh: '这里没有文字。请填写；如果是可选的属性，也可以删去。',
  },
  missingTranslation: {
    en: 'the words in “{language}” are missing. Write them.',
    zh: '缺少“{language}”的文字。请补上。',
  },
  emptyList: {
    en: 'nothing stands in this list. Fill it.',
    zh: '这个列表是空的。请填写。',
  },
  wrongGeometry: {
    en: 'a geometry of the type {found} cannot stand here. Draw it as {allowed}.',
    zh: '这里不能用类型为 {found} 的几何。请画成 {allowed}。',
  },
  doubledItem: {
    en: '{found} stands twice in this list. Keep one.',
    zh: '{found} 在这个列表里出现了两次。请只保留一个。',
  },
  badSlug: {
    en: '{found} cannot be an id. Use a–z, 0–9 and single hyphens, beginning with a letter.',
    zh: '{found} 不能用作 id。请只用小写字母、数字和单个连字符，并以字母开头。',
  },
  badDate: {
    en: '{found} is not a date. Write year, month and day, e.g. 2022-08-11.',
    zh: '{found} 不是日期。请写成年-月-日，例如 2022-08-11。',
  },
  wrongKind: {
    en: 'this file holds places of the kind “{kind}”, not {found}. Correct the kind, or move the place to the file of its kind.',
    zh: '这个文件只放种类为“{kind}”的地点，不是 {found}。请改正种类，或把地点移到相应的文件。',
  },
  doubledId: {
    en: 'the id “{id}” is already used in {file}. Give this one another.',
    zh: 'id“{id}”已在 {file} 中使用。请换一个。',
  },
  doubledNumber: {
    en: 'the number {number} already belongs to {id}. Take the next free one, {free}.',
    zh: '编号 {number} 已属于 {id}。请用下一个空号 {free}。',
  },
  formerIdTaken: {
    en: 'the former id or number “{id}” is that of {owner}, now or formerly. An old link can lead to one place only: take it out of one of the two.',
    zh: '曾用的 id 或编号“{id}”同时是 {owner} 现用或曾用的。旧链接只能通向一个地点，请从其中一处删去。',
  },
  notContiguous: {
    en: 'the ids of this file count 1, 2, 3 … in order: here {expected} should stand, not {found}.',
    zh: '这个文件的 id 应从 1 起依次编号：这里应为 {expected}，现为 {found}。',
  },
  doubledTerm: {
    en: '“{term}” already stands in {owner}. Keep it in one place.',
    zh: '“{term}”已在 {owner} 中。请只保留一处。',
  },
  noPlace: {
    en: 'there is no place with the id “{id}”. Write the id of a place in places/, e.g. {nearest}.',
    zh: '没有 id 为“{id}”的地点。请写 places/ 中某个地点的 id，例如 {nearest}。',
  },
  noDistrict: {
    en: 'there is no district with the id “{id}”. Write an id of places/districts.geojson, e.g. {nearest}.',
    zh: '没有 id 为“{id}”的县（市、区）。请写 places/districts.geojson 中的 id，例如 {nearest}。',
  },
  ownReference: {
    en: 'a place cannot refer to itself here. Take its own id out.',
    zh: '这里不能指向地点自己。请删去它自己的 id。',
  },
  notMutual: {
    en: '{id} does not name {own} in its seeAlso. Add it there, or take {id} out here.',
    zh: '{id} 的 seeAlso 没有列出 {own}。请在那边补上，或在这里删去 {id}。',
  },
  noSection: {
    en: 'there is no section {section}. Write one of plan/actions.json, plan/document.json or plan/tasks.json, e.g. {nearest}.',
    zh: '没有章节 {section}。请写 plan/actions.json、plan/document.json 或 plan/tasks.json 中的章节，例如 {nearest}。',
  },
  noSections: {
    en: 'every place stands in at least one section of the plan. Add the sections that name it.',
    zh: '每个地点至少出现在方案的一个章节中。请补上提到它的章节。',
  },
  sectionNotListed: {
    en: 'section {section} is not listed in the sections of this place. Add it there, or correct it here.',
    zh: '这个地点的 sections 没有列出章节 {section}。请在 sections 中补上，或在这里改正。',
  },
  noUnit: {
    en: 'there is no unit “{unit}” in plan/units.json. Add it there, or correct the spelling, e.g. {nearest}.',
    zh: 'plan/units.json 中没有单位“{unit}”。请在那里补上，或改正写法，例如 {nearest}。',
  },
  noAction: {
    en: 'there is no action {id}. Write the id of one in plan/actions.json, e.g. {nearest}.',
    zh: '没有行动 {id}。请写 plan/actions.json 中的 id，例如 {nearest}。',
  },
  noTask: {
    en: 'there is no task {id}. Write the id of one in plan/tasks.json, e.g. {nearest}.',
    zh: '没有任务 {id}。请写 plan/tasks.json 中的 id，例如 {nearest}。',
  },
  partOfCircle: {
    en: 'here a place contains itself: {chain}. Take one partOf of these out.',
    zh: '这里的地点绕一圈包含了自己：{chain}。请删去其中一个 partOf。',
  },
  jointOneWay: {
    en: '{id} has no joint industry “{term}” of section {section} that names {own}. Add it there, or take {id} out here.',
    zh: '{id} 在章节 {section} 没有与 {own} 合写（joint）的产业“{term}”。请在那边补上，或在这里删去 {id}。',
  },
  taskNotCited: {
    en: 'task {task} is named, but the sections of this place do not list {section}. Add it there, or take the task out.',
    zh: '列出了任务 {task}，但这个地点的 sections 没有 {section}。请补上，或删去该任务。',
  },
  taskWithoutPlace: {
    en: 'task {task} in plan/tasks.json does not name {id} in its places. Add it there, or take {task} out here.',
    zh: 'plan/tasks.json 的任务 {task} 没有在 places 中列出 {id}。请在那边补上，或在这里删去 {task}。',
  },
  placeWithoutTask: {
    en: '{id} does not name task {task} in its tasks. Add it there, or take {id} out here.',
    zh: '{id} 的 tasks 没有列出任务 {task}。请在那边补上，或在这里删去 {id}。',
  },
  unlistedTask: {
    en: 'section {section} is cited, but the tasks of this place do not name {task}. Add it there, or take the section out.',
    zh: '引用了章节 {section}，但这个地点的 tasks 没有列出 {task}。请补上，或删去该章节。',
  },
  jointWithout: {
    en: 'a “joint” industry needs “with”: the ids of the places the sentence names together with this one.',
    zh: '“joint”（合写）的产业需要“with”：同一句中一起写到的地点的 id。',
  },
  withNotJoint: {
    en: 'only a “joint” industry has “with”. Take it out, or set evidence to joint.',
    zh: '只有“joint”（合写）的产业有“with”。请删去，或把 evidence 改为 joint。',
  },
  noteMissing: {
    en: 'an inferred district needs a districtNote that says why. Add it.',
    zh: '推断（inferred）的所在县（市、区）需要用 districtNote 说明理由。请补上。',
  },
  noteOfStated: {
    en: 'a stated district needs no districtNote. Take it out, or set districtBasis to inferred.',
    zh: '方案写明（stated）的所在县（市、区）不需要 districtNote。请删去，或把 districtBasis 改为 inferred。',
  },
  beltNeeds: {
    en: 'a belt needs “{name}”. Add it.',
    zh: '创新带需要“{name}”。请补上。',
  },
  onlyBelts: {
    en: 'only a belt has “{name}”. Take it out.',
    zh: '只有创新带才有“{name}”。请删去。',
  },
  unknownTerm: {
    en: 'no cluster of plan/industries.json has the term “{term}”. Add it to exactly one, or write the term as printed, e.g. {nearest}.',
    zh: 'plan/industries.json 的各产业类都没有“{term}”。请加入其中一类，或按方案原文改正，例如 {nearest}。',
  },
  doubtfulNotTerm: {
    en: '“{term}” is doubtful here, but no term of this cluster. Add it to terms, or take it out.',
    zh: '“{term}”列在 doubtful 中，却不是这一类的 terms。请补入 terms，或删去。',
  },
  rangeNeedsEnd: {
    en: 'a range needs “upTo”, greater than its value {value}. Correct it.',
    zh: '区间（range）需要大于 {value} 的“upTo”。请改正。',
  },
  endOfNoRange: {
    en: 'only a range has “upTo”. Take it out, or set bound to range.',
    zh: '只有区间（range）才有“upTo”。请删去，或把 bound 改为 range。',
  },
  valuesMissing: {
    en: 'an indicator has the values y2021 and y2024, or “spans” where one cell covers both years. Add what the table has.',
    zh: '指标应有 y2021 和 y2024 的数值；如果一格跨两个年份，则用“spans”。请按表补上。',
  },
  valuesTwice: {
    en: '“spans” stands for both years, so {name} has no value of its own. Write null, or take spans out.',
    zh: '“spans”已代表两个年份，{name} 不再有单独的数值。请写 null，或删去 spans。',
  },
  geometryNeeded: {
    en: 'a {kind} with the precision “{precision}” needs a {geometry}. Add it, or correct the precision.',
    zh: '种类为 {kind}、精度为“{precision}”的地点需要 {geometry}。请补上，或改正精度。',
  },
  geometryRefused: {
    en: 'a {kind} with the precision “{precision}” has no geometry of its own. Write null, or correct the precision.',
    zh: '种类为 {kind}、精度为“{precision}”的地点没有自己的几何。请写 null，或改正精度。',
  },
  precisionRefused: {
    en: 'a {kind} cannot have the precision “{precision}”. Write {allowed}.',
    zh: '种类为 {kind} 的地点不能用精度“{precision}”。请写 {allowed}。',
  },
  districtsNeeded: {
    en: 'the precision “district” needs a district. Add it to districts, or write none.',
    zh: '精度“district”需要写明县（市、区）。请在 districts 中补上，或改为 none。',
  },
  districtsKnown: {
    en: 'the precision is “none”, but a district is known. Write district, or empty districts.',
    zh: '精度为“none”，却写明了县（市、区）。请改为 district，或清空 districts。',
  },
  errorNeeded: {
    en: 'a position needs an honest error in metres, greater than 0. Write it.',
    zh: '位置需要如实写出误差（米），且大于 0。请填写。',
  },
  errorRefused: {
    en: 'where there is no position there is no error. Write null.',
    zh: '没有位置就没有误差。请写 null。',
  },
  hostNeeded: {
    en: 'the precision “host” needs partOf: the place that contains this one, with a point of its own.',
    zh: '精度“host”需要 partOf：包含它、且自身有点位的地点。请补上。',
  },
  hostElsewhere: {
    en: 'the precision is “host”, but the point is not that of {id}: {point}. Copy it, or correct the precision.',
    zh: '精度为“host”，点位却与 {id} 的 {point} 不同。请照抄，或改正精度。',
  },
  coordinatesRange: {
    en: '{found} is not on the earth. Write longitude (−180 to 180), then latitude (−90 to 90), in degrees.',
    zh: '{found} 不在地球上。请先写经度（−180 至 180），再写纬度（−90 至 90），单位为度。',
  },
  coordinatesSwapped: {
    en: '{found} has latitude before longitude. Write {swapped}.',
    zh: '{found} 的纬度写在了经度前面。请写成 {swapped}。',
  },
  tooManyDecimals: {
    en: '{found} has more than five decimals, as do {count} positions here. Round to five: that is one metre.',
    zh: '{found} 超过五位小数，此处共有 {count} 个这样的坐标。请保留五位，即一米。',
  },
  outsideDistricts: {
    en: '{found} lies {distance} m outside {districts}, more than its error of {tolerance} m allows. Correct the coordinates, the districts or error_m.',
    zh: '{found} 在 {districts} 之外 {distance} 米，超过误差允许的 {tolerance} 米。请改正坐标、districts 或 error_m。',
  },
  ringOpen: {
    en: 'this ring is not closed. Repeat its first position at its end.',
    zh: '这个环没有闭合。请在末尾重复第一个坐标。',
  },
  ringShort: {
    en: 'a ring needs at least four positions, the last like the first; this has {count}.',
    zh: '环至少需要四个坐标，首尾相同；这里只有 {count} 个。',
  },
  lineShort: {
    en: 'a line needs at least two positions. Add them.',
    zh: '线至少需要两个坐标。请补上。',
  },
  wrongWinding: {
    en: 'this ring runs the wrong way round: the outer ring counter-clockwise, holes clockwise. Reverse its positions.',
    zh: '这个环的方向不对：外环逆时针，内环顺时针。请把坐标顺序倒过来。',
  },
  edgeNotShared: {
    en: 'the edge {edge} is in one area only, though each edge of a district is one of another district, of the sea or of a neighbour too. Compare {sides} here, and give the border they share the same vertices in each.',
    zh: '边 {edge} 只属于一个范围；而县（市、区）的每条边也应是另一县（市、区）、海域或邻市的边。请在此处比较 {sides}，让公共边界在各方使用完全相同的顶点。',
  },
  areaWithoutDistrict: {
    en: 'there is no district “{id}” in places/districts.geojson. Add it there, or correct the id, e.g. {nearest}.',
    zh: 'places/districts.geojson 中没有“{id}”。请在那里补上，或改正 id，例如 {nearest}。',
  },
  districtWithoutArea: {
    en: 'base/districts.geojson has no area “{id}”. Add it there, or correct the id, e.g. {nearest}.',
    zh: 'base/districts.geojson 中没有“{id}”的范围。请在那里补上，或改正 id，例如 {nearest}。',
  },
} as const satisfies Record<string, { en: string; zh: string }>;

export type Code = keyof typeof MESSAGES;

/** What `wrongType` can ask for. */
export const TYPES = {
  text: { en: 'text in quotation marks', zh: '加引号的文字' },
  number: { en: 'a number', zh: '数字' },
  positive: { en: 'a positive whole number', zh: '正整数' },
  list: { en: 'a list in [ ]', zh: '方括号 [ ] 里的列表' },
  object: { en: 'properties in { }', zh: '大括号 { } 里的属性' },
  position: { en: 'a position [longitude, latitude]', zh: '坐标 [经度, 纬度]' },
  years: { en: 'two years [first, last]', zh: '起止年份 [首年, 末年]' },
} as const;

export type TypeName = keyof typeof TYPES;
