interface FileButtonProps {
  /** Endings of the files that it offers, e.g. `.geojson,.json`. */
  accept: string;
  words: string;
  /** Whether several can be chosen at once. */
  multiple?: boolean;
  onFiles(files: readonly File[]): void;
}

/** A button that opens files of the visitor's device. */
export function FileButton({ accept, words, multiple = false, onFiles }: FileButtonProps) {
  return (
    <label class="action file-action">
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <span>{words}</span>
    </label>
  );
}
