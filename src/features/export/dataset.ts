/** The whole data set with its licences, as the build writes it: its address from the site's folder on. */
export const DATASET = 'data/jiangmen-innovation-map-data.zip';
