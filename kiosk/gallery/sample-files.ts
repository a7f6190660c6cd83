/** Attachments for the gallery, made up in the page: a picture, a page of a budget, the text of a plan. */
import { FileFault, type Files, type FileTrouble } from '../state/files.ts';

const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000"><rect width="1600" height="1000" fill="#cfe3ea"/><path d="M0 620 300 380 560 600 900 300 1250 620 1600 420V1000H0Z" fill="#6d9a86"/><path d="M0 1000C300 760 700 900 900 760s400-120 700-160v400Z" fill="#7fb3cf"/><circle cx="1330" cy="190" r="80" fill="#f4d89a"/></svg>',
)}`;

const text = `## 一、活动时间

2025 年 5 月 26 日至 6 月 1 日。

## 二、任务分工

| 单位 | 任务 |
| --- | --- |
| 农业农村办 | 组织巡河，汇总问题清单 |
| 各村（居）委会 | 清理河岸垃圾，张贴公示牌 |

## 三、有关要求

各单位应当在 6 月 5 日前报送总结。
`;

/** Rows of a table on a page of A4, as a budget is printed. */
function paintBudget(canvas: HTMLCanvasElement, width: number, number: number): void {
  Object.assign(canvas, { width, height: Math.round(width * Math.SQRT2) });
  const painter = canvas.getContext('2d');
  if (!painter) return;
  const part = width / 100;
  painter.fillStyle = '#fff';
  painter.fillRect(0, 0, canvas.width, canvas.height);
  painter.fillStyle = '#000';
  painter.strokeStyle = '#000';
  painter.font = `bold ${3.4 * part}px serif`;
  painter.fillText(`收支预算总表（表 ${number}）`, 30 * part, 14 * part);
  painter.font = `${2.2 * part}px serif`;
  for (let row = 0; row < 24; row += 1) {
    const y = (20 + row * 4.6) * part;
    painter.strokeRect(8 * part, y, 52 * part, 4.6 * part);
    painter.strokeRect(60 * part, y, 32 * part, 4.6 * part);
    painter.fillText(row === 0 ? '项目' : `一般公共预算支出 第 ${row} 项`, 10 * part, y + 3.2 * part);
    painter.fillText(row === 0 ? '金额（万元）' : `${(row * 137.5).toFixed(2)}`, 62 * part, y + 3.2 * part);
  }
}

export function sampleFiles(trouble?: FileTrouble): Files {
  const given = async <Value>(value: Value): Promise<Value> => {
    if (trouble) throw new FileFault(trouble);
    return value;
  };
  return {
    address: (hash) => `/api/attachments/${hash}`,
    picture: () => given(picture),
    text: () => given(text),
    pdf: () =>
      given({ pages: 3, paint: async (number, canvas, width) => paintBudget(canvas, width, number), close: () => {} }),
  };
}
