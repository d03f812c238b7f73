import { existsSync, readFileSync, writeFileSync } from 'node:fs';
const REGISTER = 'https://register.example', COPY = 'mirror.json';
async function get(path) {
  const answer = await fetch(REGISTER + path);
  return answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status} ${path}`));
}
let copy = existsSync(COPY) ? JSON.parse(readFileSync(COPY, 'utf8')) : null;
if (copy === null) {
  copy = { seq: JSON.parse(await get('/v1/changes?limit=1')).head, records: {} };
  for (const { id } of JSON.parse(await get('/v1/datasets')).datasets) {
    const lines = (await get(`/v1/datasets/${id}/records?format=jsonl`)).split('\n').filter(Boolean);
    for (const record of lines.map((line) => JSON.parse(line))) copy.records[record.id] = record;
  }
}
for (let page = { next: copy.seq }; page.next !== page.head; copy.seq = page.next) {
  page = JSON.parse(await get(`/v1/changes?include=record&limit=1000&after=${page.next}`));
  for (const { record } of page.entries) delete copy.records[record];
  for (const { record, shown } of page.entries) if (shown) copy.records[record] = shown;
}
writeFileSync(COPY, JSON.stringify(copy));
