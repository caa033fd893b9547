import { DataError } from '../types';
import { unzip } from '../zip';
import { readerOf } from './kml';

/** A zip whose first KML is the document. */
export const kmz = readerOf(async ({ name, files: [file] }) => {
  const found = file ? await unzip(file, (entry) => /\.kml$/i.test(entry)) : [];
  const document = found.find((entry) => entry.name === 'doc.kml') ?? found[0];
  if (!document) throw new DataError('zipNothing', { file: name });
  return { name, bytes: document.bytes };
});
