/** Reads a PDF from its input, and says the text of each of its pages as JSON, and whether it is tagged. */
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';

const pdf = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)));
const { text } = await extractText(pdf);
const { MarkInfo, ...marks } = (await pdf.getMarkInfo()) ?? {};
process.stdout.write(JSON.stringify({ pages: text, isTagged: marks.Marked ?? MarkInfo ?? false }));
