package org.jieming.api.resource.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.item.RevisionContent;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RevisionNote;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.LegalTime;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;

/**
 * What somebody asks of the audit trail.
 *
 * @param ofAccounts whether what was done about accounts is asked for, or what was written
 * @param account the only account asked for
 * @param from the earliest moment
 * @param to the first moment that is too late
 * @param type the only item type asked for
 * @param division the code under which items must lie, by what they state
 * @param before revisions below this number, or events about accounts when these are asked for, counted from the first
 */
record AuditQuestion(
        boolean ofAccounts,
        Optional<String> account,
        Instant from,
        Instant to,
        Optional<ItemType> type,
        Optional<DivisionCode> division,
        RevisionNumber before) {

    static Parameter[] parameters() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> day = Map.of("type", "string", "format", "date");
        return new Parameter[] {
            Parameter.query(
                    "of",
                    Bilingual.of("register:登记簿;accounts:账户", "register or accounts"),
                    Map.of("type", "string", "enum", List.of("register", "accounts"), "default", "register"),
                    "register"),
            Parameter.query("account", Bilingual.of("只看此账户", "This account only"), text, "root"),
            Parameter.query("from", Bilingual.of("自此日起", "From this day on"), day, "2024-05-01"),
            Parameter.query("to", Bilingual.of("至此日(含)", "Up to and with this day"), day, "2030-05-01"),
            Parameter.query("type", Bilingual.of("只看此类对象", "This item type only"), text, "place"),
            Parameter.query(
                    "division",
                    Bilingual.of("只看写明在此区划代码之下的对象", "Items that state a division code under this one"),
                    text,
                    "340207"),
            Parameter.query(
                    "limit",
                    Bilingual.of("每页最多条数;f=csv 不给时为全部", "Most entries on the page; f=csv without it tells all of them"),
                    Map.of("type", "integer", "minimum", 1, "maximum", 1000, "default", 100),
                    "10"),
            Parameter.query(
                    "before",
                    Bilingual.of(
                            "从这个修订号(或账户事项序号)之前开始",
                            "Begins below this number, of a revision or of an event about accounts"),
                    Map.of("type", "integer", "minimum", 1),
                    "1000")
        };
    }

    static AuditQuestion of(Request request, Reading now) {
        String of = request.parameter("of").orElse("register");
        if (!of.equals("register") && !of.equals("accounts")) {
            throw new Malformed("of", of, Bilingual.of("应为 register 或 accounts", "register or accounts is expected"));
        }
        return new AuditQuestion(
                of.equals("accounts"),
                request.parameter("account"),
                day(request, "from").map(day -> start(request, day)).orElse(Instant.MIN),
                day(request, "to").map(day -> start(request, day.plusDays(1))).orElse(Instant.MAX),
                request.parameter("type").map(ItemType::parse),
                request.parameter("division").map(text -> Parameters.named("division", text, DivisionCode::parse)),
                request.parameter("before")
                        .map(text -> Parameters.named("before", text, RevisionNumber::parse))
                        .orElse(new RevisionNumber(Long.MAX_VALUE)));
    }

    private static Optional<LocalDate> day(Request request, String name) {
        return request.parameter(name).map(text -> Parameters.day(name, text));
    }

    private static Instant start(Request request, LocalDate day) {
        return LegalTime.begins(day);
    }

    boolean admits(String author, Instant at) {
        return account.filter(only -> !only.equals(author)).isEmpty() && !at.isBefore(from) && at.isBefore(to);
    }

    /** The line of a revision, if it changed something asked for that the auditor may see. */
    Optional<AuditEntry> entry(Reading now, Journal journal, RevisionNote note) {
        if (type.isEmpty() && division.isEmpty() && now.view().seesAll()) {
            return Optional.of(
                    AuditEntry.of(note, " (+" + note.asserted() + " −" + note.withdrawn() + ")", note.reason()));
        }
        Revision content = RevisionContent.read(journal, note.number());
        long items = Stream.concat(content.asserted().stream(), content.withdrawn().stream())
                .filter(version -> isAskedFor(version) && isHers(now, version))
                .map(ItemVersion::id)
                .distinct()
                .count();
        boolean whole = RevisionContent.isSeenWhole(now.view(), content);
        return items == 0
                ? Optional.empty()
                : Optional.of(AuditEntry.of(note, " (" + items + ")", whole ? note.reason() : ""));
    }

    private boolean isAskedFor(ItemVersion version) {
        return type.filter(only -> only != version.type()).isEmpty()
                && (division.isEmpty() || states(version, division.get()));
    }

    private static boolean states(ItemVersion version, DivisionCode above) {
        return Stream.of("division_code", "code", "party_a_code", "party_b_code")
                .flatMap(name -> version.values().get(name).stream())
                .map(Object::toString)
                .filter(text -> text.matches("\\d{12}"))
                .anyMatch(code -> above.contains(new DivisionCode(code)));
    }

    private static boolean isHers(Reading now, ItemVersion version) {
        return now.view().jurisdiction().holds(version);
    }
}
