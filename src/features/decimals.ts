/** Figures behind the point: both years of an indicator are written with as many, as in the plan's table. */
export const decimalsOf = (value: number | null) => String(value ?? 0).split('.')[1]?.length ?? 0;
