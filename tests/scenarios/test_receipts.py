"""Customers send receipts: what is read is a claim on the items it fits, and never money."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from duly.domain.contact import Channel, ContactPoint, PointSource
from duly.domain.delivery import ArrivedFile
from duly.domain.receipt import Receipt, Refusal
from duly.store.schema import dispute, document
from duly.understanding.receipts.read import ReceiptContext, sent_file
from duly.usecases import keep_files
from tests.scenarios.playbook import Story
from tests.understanding import papers

PAID = ("Invented Bank plc", "You paid|120.00 GBP", "To|Example Trading", "From|Penny Tardy", "Date|3 March 2026",
        "Reference number|FP26062-AB12")  # fmt: skip
OTHER_POINTS = [
    ContactPoint(account_id="0009", channel=Channel.WHATSAPP, address="sandbox:0009", source=PointSource.CUSTOMER)
]
LEAFLET = ("Spring sale", "Everything must go", "Come and visit us")


def _pdf(*rows: str) -> ArrivedFile:
    return ArrivedFile(name="receipt.pdf", content=papers.as_pdf(rows))


def _begun(story: Story) -> Story:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.owes("INV-2", "80.00", due="2026-03-20")
    story.on("2026-03-04")
    story.we_say("INV-1")
    return story


def test_a_receipt_pauses_the_account_and_closes_nothing(anywhere: Story) -> None:
    story, app = _begun(anywhere), anywhere.app
    file = _pdf(*PAID)
    story.customer_says("", files=[file])
    story.we_say("Thank you, that helps")
    story.held("paid_claim")
    (claim,) = story.journal("claim.recorded")
    assert (claim["amount"], claim["day"], claim["items"]) == ("120.00", "2026-03-03", [f"{story.customer.id}-INV-1"])
    (receipt,) = story.journal("receipt.recorded")
    assert (receipt["fit"], receipt["doubts"]) == ("one_item", [])
    assert receipt["read"]["reference"]["value"] == "FP26062-AB12"
    assert story.still_open("INV-1") == "120.00"
    story.no_case()
    (kept,) = story.rows(document)
    assert (kept["kind"], kept["name"], kept["media_type"]) == ("receipt", "receipt.pdf", "application/pdf")
    assert (kept["sha256"], kept["size_bytes"]) == (sha256(file.content).hexdigest(), len(file.content))
    assert (app.folder / kept["reference"]).read_bytes() == file.content
    assert story.written_back("claim") == ["claimed"]
    assert story.written_back("receipt") == ["received"]
    story.guarantees_hold()
    story.on("2026-03-31")
    story.not_held()  # the money has not come: reminding goes on
    assert story.still_open("INV-1") == "120.00"
    story.guarantees_hold()


def test_the_same_file_twice_is_one_document(anywhere: Story) -> None:
    story = _begun(anywhere)
    for words in ("I paid, see here", "did you get it?"):
        story.customer_says(words, files=[_pdf(*PAID)])
    assert len(story.rows(document)) == 1
    story.guarantees_hold()


def test_a_file_that_says_nothing_is_asked_for_in_words_and_then_read_by_a_person(anywhere: Story) -> None:
    story = _begun(anywhere)
    story.customer_says("", files=[_pdf(*LEAFLET)])
    story.we_say("could not read that file", "how much you paid")
    assert story.journal("claim.recorded") == []
    story.customer_says("", files=[_pdf(*LEAFLET)])
    story.case("receipt", to="collector", advice="no amount could be read")
    story.guarantees_hold()


def test_what_could_not_be_read_can_be_said(anywhere: Story) -> None:
    story = _begun(anywhere)
    story.customer_says("I have paid, here is the receipt", files=[_pdf(*LEAFLET)])
    story.held("paid_claim")
    story.we_say("could not read that file")
    story.customer_says("I paid 120 pounds on 2 March")
    (claim, *_) = [one for one in story.journal("claim.recorded") if one["amount"]]
    assert (claim["amount"], claim["day"]) == ("120.00", "2026-03-02")
    story.guarantees_hold()


def test_a_hostile_file_is_refused_and_kept_where_nothing_opens_it(anywhere: Story) -> None:
    story = _begun(anywhere)
    story.customer_says("", files=[ArrivedFile(name="receipt.png", content=b"<html><script>x</script></html>")])
    story.we_say("could not read that file")
    (kept,) = story.rows(document)
    assert (kept["media_type"], kept["reference"].endswith(".refused")) == (None, True)
    (said, *_) = [one for one in story.journal("message.understood") if "files" in one]
    assert said["files"][0]["refusal"] == "unknown_kind"
    story.guarantees_hold()


def test_without_a_reader_of_pictures_a_person_reads_it(anywhere: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def unread(content: bytes, name: str, context: ReceiptContext) -> Receipt:
        assert context.currency == story.customer.currency
        return Receipt(file=sent_file(content, name), refusal=Refusal.NO_READER)

    monkeypatch.setattr(keep_files, "read_receipt", unread)
    story = _begun(anywhere)
    story.customer_says(
        "I paid, here is the photo", files=[ArrivedFile(name="photo.png", content=papers.as_picture(PAID))]
    )
    story.case("receipt", to="collector", advice="duly[ocr] is not installed")
    story.held("paid_claim")
    story.guarantees_hold()


def test_a_photo_of_what_arrived_broken_is_no_receipt(anywhere: Story) -> None:
    story = _begun(anywhere)
    story.customer_says("INV-1 arrived broken, see the photo", files=[_pdf(*LEAFLET)])
    messages = story.app.phone.messages(story.customer.id)
    assert not any("could not read" in message.text for message in messages)
    assert story.journal("claim.recorded") == []
    assert len(story.rows(document)) == 1
    story.guarantees_hold()


def test_a_photo_that_was_asked_for_gives_its_dispute_to_the_owner(anywhere: Story) -> None:
    story = _begun(anywhere)
    story.customer_says("INV-1 arrived broken")
    (opened,) = story.rows(dispute)
    assert opened["state"] == "gathering"
    story.customer_says("here it is", files=[_pdf(*LEAFLET)])
    (waiting,) = story.rows(dispute)
    (photo,) = story.rows(document)
    assert (waiting["state"], photo["kind"]) == ("with_owner", "photos")
    assert (story.journal("claim.recorded"), story.journal("receipt.recorded")) == ([], [])
    story.guarantees_hold()


def test_a_file_that_was_sent_for_another_account_goes_to_a_person(anywhere: Story) -> None:
    story = _begun(anywhere)
    story.customer_says("here is the receipt", files=[_pdf(*PAID)])
    assert len(story.journal("receipt.recorded")) == 1
    other = Story(story.app, customer=replace(story.customer, id="0009"), points=OTHER_POINTS)
    other.now = story.now
    other.owes("INV-9", "120.00", due="2026-03-01")
    other.on("2026-03-05")
    other.customer_says("", files=[_pdf(*PAID)])
    other.case("receipt", to="collector", advice=f"the same file was sent for account {story.customer.id} before")
    assert (other.journal("claim.recorded"), other.journal("receipt.recorded")) == ([], [])
    other.customer_says("", files=[_pdf(*LEAFLET)])
    other.guarantees_hold()
