/** The tables of a report to take away. */
import { Icon } from '../parts/icon.tsx';

const forms = { docx: 'Word', xlsx: 'Excel', json: 'JSON' } as const;

export function ReportDownloads({ year }: { readonly year: number }) {
  return (
    <>
      {Object.entries(forms).map(([form, name]) => (
        <a
          key={form}
          class="button"
          href={`/api/desk/reports/${year}/file?form=${form}`}
          download
          aria-label={`下载 ${year} 年统计表（${name}）`}
        >
          <Icon name="down" />
          {name}
        </a>
      ))}
    </>
  );
}
