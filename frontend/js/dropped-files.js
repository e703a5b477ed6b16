const PICTURE = /\.(jpe?g|png|webp|gif|bmp|tiff?)$/i;

/**
 * The files of a drop, with those in dropped folders. Of a folder only pictures are taken: nobody means its other files.
 *
 * @param {DataTransfer} transfer to be read at once; it is emptied when the event ends
 */
export async function droppedFiles(transfer) {
  const entries = [...transfer.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const files = [];
  for (const entry of entries) {
    await collect(entry, files, true);
  }
  return files;
}

async function collect(entry, files, dropped) {
  if (entry === null) {
    return;
  }
  if (entry instanceof File) {
    files.push(entry);
  } else if (entry.isDirectory) {
    for (const child of await childrenOf(entry)) {
      await collect(child, files, false);
    }
  } else if (dropped || PICTURE.test(entry.name)) {
    files.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
  }
}

/** A reader hands out a hundred at a time, and nothing at the end. */
async function childrenOf(folder) {
  const reader = folder.createReader();
  const children = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return children.sort((a, b) => a.name.localeCompare(b.name));
    }
    children.push(...some);
  }
}
