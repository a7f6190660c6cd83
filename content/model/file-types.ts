/** Files that staff may hand in: what each is called, its endings, and how large it may be. No schema, so that pages can use it alone. */

const megabyte = 1024 * 1024;

export const fileTypes = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word 文档',
    family: 'document',
    endings: ['docx'],
    mostBytes: 20 * megabyte,
  },
  'application/pdf': { name: 'PDF', family: 'document', endings: ['pdf'], mostBytes: 20 * megabyte },
  'text/plain': { name: '文本', family: 'document', endings: ['txt'], mostBytes: 2 * megabyte },
  'image/png': { name: 'PNG 图片', family: 'picture', endings: ['png'], mostBytes: 20 * megabyte },
  'image/jpeg': { name: 'JPEG 图片', family: 'picture', endings: ['jpg', 'jpeg'], mostBytes: 20 * megabyte },
  'image/webp': { name: 'WebP 图片', family: 'picture', endings: ['webp'], mostBytes: 20 * megabyte },
  'video/mp4': { name: 'MP4 视频', family: 'video', endings: ['mp4', 'm4v'], mostBytes: 300 * megabyte },
  'video/webm': { name: 'WebM 视频', family: 'video', endings: ['webm'], mostBytes: 300 * megabyte },
} as const;
export type FileType = keyof typeof fileTypes;

/** More pixels than this no hall needs, and a display might not hold them. */
export const mostPixels = 50_000_000;

/** The type that belongs to the ending of a name; undefined where the name has none or one that is not known. */
export function typeOfName(name: string): FileType | undefined {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (Object.keys(fileTypes) as FileType[]).find((type) =>
    (fileTypes[type].endings as readonly string[]).includes(ending),
  );
}
