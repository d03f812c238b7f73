// What a program of a reader does with the client generated from the contract: asks, and says what it understood.
import {
  CatalogueApi, Configuration, type DisclosureRecord, LedgerApi, ListChangesIncludeEnum, RecordsApi, ResponseError, SearchApi, StatisticsApi,
  SubjectsApi,
} from '../../../target/generated/typescript';

declare const process: { argv: string[] };

async function read(basePath: string, code: string): Promise<unknown> {
  const configuration = new Configuration({ basePath });
  const records = new RecordsApi(configuration);
  const catalogue = await new CatalogueApi(configuration).listDatasets();
  const page = await records.listRecords({ dataset: 'penalties', subject: [code], limit: 3, total: true });
  const listed: DisclosureRecord = page.records[0];
  const first = await records.getRecord({ id: listed.id });
  const archive = await new SubjectsApi(configuration).getSubject({ code });
  const found = await new SearchApi(configuration).search({ q: '建材', limit: 3 });
  const statistics = await new StatisticsApi(configuration).getStatistics();
  const changes = await new LedgerApi(configuration).listChanges({ limit: 5, include: ListChangesIncludeEnum.Record });
  const unknown = '019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10';
  const looked = await records.lookUpRecords({ requestBody: [first.id, unknown] });
  const refused = await records.getRecord({ id: unknown }).then(
    () => 200, (problem: unknown) => (problem instanceof ResponseError ? problem.response.status : -1));
  return {
    datasets: catalogue.datasets.map((dataset) => dataset.id),
    records: page.records.map((record) => record.id),
    total: page.total?.value,
    next: page.next !== null,
    decided: first.decisionDate?.toISOString().slice(0, 10),
    amount: first.amount,
    fine: first.fields?.fine,
    subject: archive.subject.name,
    timeline: archive.timeline.length,
    found: found.records.map((record) => record.id),
    counts: statistics.groups.map((group) => [group.value, group.count, group.amount]),
    shown: changes.entries.map((entry) => entry.shown?.documentNumber),
    looked: looked.results.map((result) => result.status),
    refused,
  };
}

read(process.argv[2], process.argv[3]).then((understood) => console.log(JSON.stringify(understood)));
