import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';

/*
 * What the libraries for Excel files use of fflate. Its own `zip` and `unzip` do large files in workers
 * that they make of text, which the security policy refuses: they would wait for ever. Here it is done
 * at once; files are read in a worker anyway.
 */

export * from 'fflate';

type Done<Value> = (error: unknown, value?: Value) => void;

function settle<Value>(make: () => Value, done: Done<Value>): void {
  let value: Value;
  try {
    value = make();
  } catch (error) {
    done(error);
    return;
  }
  done(null, value);
}

export const unzip = (archive: Uint8Array, done: Done<Unzipped>) =>
  settle(() => unzipSync(archive), done);

export const zip = (files: Zippable, done: Done<Uint8Array>) => settle(() => zipSync(files), done);
