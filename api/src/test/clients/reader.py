"""What a program of a reader does with the client generated from the contract: asks, and says what it understood."""
import json
import sys
from uuid import UUID

from opencredit_client import (
    ApiClient, CatalogueApi, Configuration, DisclosureRecord, LedgerApi, RecordsApi, SearchApi, StatisticsApi, SubjectsApi)
from opencredit_client.exceptions import ApiException


def read(host: str, code: str) -> dict[str, object]:
    client = ApiClient(Configuration(host=host))
    records = RecordsApi(client)
    catalogue = CatalogueApi(client).list_datasets()
    page = records.list_records("penalties", subject=[code], limit=3, total=True)
    listed: DisclosureRecord = page.records[0]
    first = records.get_record(listed.id)
    archive = SubjectsApi(client).get_subject(code)
    found = SearchApi(client).search("建材", limit=3)
    statistics = StatisticsApi(client).get_statistics()
    changes = LedgerApi(client).list_changes(limit=5, include="record")
    unknown = UUID("019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10")
    looked = records.look_up_records([first.id, unknown])
    try:
        records.get_record(unknown)
        refused = 200
    except ApiException as problem:
        refused = problem.status
    return {
        "datasets": [dataset.id for dataset in catalogue.datasets],
        "records": [str(record.id) for record in page.records],
        "total": page.total.value if page.total else None,
        "next": page.next is not None,
        "decided": first.decision_date.isoformat() if first.decision_date else None,
        "amount": first.amount,
        "fine": (first.fields or {}).get("fine"),
        "subject": archive.subject.name,
        "timeline": len(archive.timeline),
        "found": [str(record.id) for record in found.records],
        "counts": [[group.value, group.count, group.amount] for group in statistics.groups],
        "shown": [entry.shown.document_number if entry.shown else None for entry in changes.entries],
        "looked": [result.status for result in looked.results],
        "refused": refused,
    }


sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
print(json.dumps(read(sys.argv[1], sys.argv[2]), ensure_ascii=False))
