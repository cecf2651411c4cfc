"""What stands between a plan and a message: busy lines, dead addresses, money that comes first, rules that change."""

from __future__ import annotations

from dataclasses import replace

from duly.app import App
from duly.domain.contact import Channel, PointSource
from duly.policy.compile import compile_policy
from duly.policy.policy_file import read_policy
from tests import people
from tests.scenarios.playbook import CUSTOMER, Story, point

REMINDER = "We have not yet seen a payment"
EMAIL = point(Channel.EMAIL, "account-0001@customers.example")


def test_a_busy_line_is_tried_again_and_the_message_arrives_once(app: App) -> None:
    story = Story(app, points=[point(Channel.WHATSAPP, "sandbox:busy-0001"), EMAIL])
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    assert [each["why"] for each in story.journal("message.put_off")] == ["the line is busy"]
    story.we_say(REMINDER, by=Channel.WHATSAPP)
    story.we_say_nothing()
    assert story.steps() == ["friendly_reminder"]


def test_a_dead_address_gives_way_to_another_channel_and_in_the_end_to_a_person(app: App) -> None:
    story = Story(
        app,
        points=[
            point(Channel.WHATSAPP, "sandbox:unreachable-a"),
            point(Channel.EMAIL, "unreachable@customers.example"),
        ],
    )
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.we_say_nothing(until="2026-03-04")
    assert [each["channel"] for each in story.journal("message.failed")] == ["whatsapp", "email"]
    assert not story.address(Channel.WHATSAPP)[1]
    assert not story.address(Channel.EMAIL)[1]
    story.case("unreachable", to="contact_research", advice="Find a working")
    story.we_say_nothing(until="2026-03-09")  # three business days are over, and nobody has settled it
    story.case("unreachable", to="collector", advice="Find a working")


def test_a_dead_number_is_followed_by_an_email_with_the_same_step(app: App) -> None:
    story = Story(app, points=[point(Channel.WHATSAPP, "sandbox:unreachable-a"), EMAIL])
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-04")
    story.we_say(REMINDER, by=Channel.EMAIL)
    story.no_case()


def test_money_that_comes_while_a_message_is_planned_holds_it_back(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-02-27")
    assert not story.journal("decision.act")
    story.pays("20.00", id="P0")  # just after midnight: the reminder is planned for the morning
    assert [each["outcome"]["act"] for each in story.journal("decision.act")] == ["friendly_reminder"]
    story.pays("100.00", id="P1")
    story.we_say_nothing(until="2026-03-20")
    (blocked,) = story.journal("message.blocked")
    assert blocked["step"] == "friendly_reminder"
    assert "Nothing is open" in blocked["why"]


def test_a_changed_policy_does_not_send_a_step_again(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    context = story.app.context
    text = context.policy.text.replace(
        "days_past_due >= 1 and (days_since_step is null or days_since_step >= 1)", "true"
    )
    assert text != context.policy.text
    changed = compile_policy(read_policy(text, file="standard.yaml", wordings=context.catalogues["en"].ids()))
    story.app = replace(story.app, context=replace(context, rules=changed))
    story.on("2026-03-05")
    assert story.steps() == ["friendly_reminder"]


def test_a_corrected_address_survives_the_next_import(story: Story) -> None:
    corrected = point(Channel.EMAIL, "right@customers.example", PointSource.CUSTOMER)
    story.imports(corrected)
    story.imports(CUSTOMER, *people.contact_points(CUSTOMER))
    assert story.address(Channel.EMAIL) == ("right@customers.example", True)


def test_an_invalid_address_does_not_become_valid_by_being_imported_again(app: App) -> None:
    dead = point(Channel.WHATSAPP, "sandbox:unreachable-a")
    story = Story(app, points=[dead, EMAIL])
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-03")
    story.imports(CUSTOMER, dead, EMAIL)
    assert story.address(Channel.WHATSAPP) == ("sandbox:unreachable-a", False)
    story.we_say(REMINDER, by=Channel.EMAIL)


def test_read_and_unanswered_is_followed_up_lightly(story: Story) -> None:
    story.owes("INV-1", "120.00", due="2026-03-01")
    story.on("2026-03-02")
    story.we_say(REMINDER)
    story.customer_reads()
    story.on("2026-03-04")
    story.we_say("A short answer is enough")
