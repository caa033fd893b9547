/** Names of columns that hold longitudes or eastings, and latitudes or northings. */
export const EAST =
  /^(lon|lng|long|longitude|east|easting|e)$|经度|經度|东经|東經|东坐标|東坐標|横坐标|橫坐標/i;
export const NORTH =
  /^(lat|latitude|north|northing|n)$|纬度|緯度|北纬|北緯|北坐标|北坐標|纵坐标|縱坐標/i;
/** By these, surveyors here mean the north by x, everybody else the east: the numbers tell. */
export const X = /^(x|x坐标|x坐標|point_x|coord_?x|x_?coord(inate)?)$/i;
export const Y = /^(y|y坐标|y坐標|point_y|coord_?y|y_?coord(inate)?)$/i;
/** Around a name: brackets with a unit or a datum, an underscore and what follows. */
export const bare = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[([【].*$/, '')
    .replace(/_?(wgs_?84|gcj_?02|bd_?09|cgcs_?2000|deg|m)$/i, '')
    .trim();

/** Whether a column is named like one of coordinates: it tells where something is, not what. */
export const isCoordinateName = (name: string): boolean =>
  [EAST, NORTH, X, Y].some((pattern) => pattern.test(bare(name)));
