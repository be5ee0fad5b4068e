package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.api.process.Cited;
import org.jieming.api.process.Counties;
import org.jieming.api.process.FewPeople;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.NamedBeside;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.gap.Compliance;
import org.jieming.gap.GapStatement;
import org.jieming.gap.Judgement;
import org.jieming.gap.Responsible;
import org.jieming.gap.Subject;
import org.jieming.gap.Units;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.standard.Basis;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;
import org.jieming.standard.Standards;
import org.jspecify.annotations.Nullable;

/** A gap statement as a document and as a table. */
final class GapReport {
    private final Standards standards;
    private final Setting setting;
    private final Inputs inputs;
    private final Walking walking;
    private final GapStatement statement;
    private final List<Targets.Reached> targets;
    private final GapLand land;
    private final Map<Judgement, Responsible> responsible = new IdentityHashMap<>();
    private final GapRows rows;
    private final List<Clause> beside;
    private final Optional<NamedBeside> named;

    GapReport(
            Standards standards,
            Setting setting,
            Inputs inputs,
            Walking walking,
            GapStatement statement,
            List<Targets.Reached> targets,
            LandBook lands) {
        this.standards = standards;
        this.setting = setting;
        this.inputs = inputs;
        this.walking = walking;
        this.statement = statement;
        this.targets = targets;
        this.rows = GapRows.of(setting, inputs.get(GapProcess.LEVELS), statement);
        this.beside = Stream.concat(
                        judgements().stream().map(Judgement::clause),
                        standards.applying(setting.area(), setting.day()).stream())
                .distinct()
                .toList();
        this.named = Optional.of(statement.measuring().acrossBorders())
                .filter(across -> across
                        && judgements().stream().anyMatch(one -> one.clause().form() == Form.PEOPLE_WITHIN))
                .map(across -> new Counties(setting).namedBeside());
        this.land = new GapLand(lands, setting, walking, statement.measuring().acrossBorders(), rows.registered());
    }

    /** The land of a unit within the distance of a clause; null where it is not known, or not asked for. */
    ReachedLand.@Nullable Land land(Judgement judgement, int unit) {
        return rows.isRegistered(unit) ? land.of(judgement, rows.units().code(unit)) : null;
    }

    private void land(ObjectNode json, Judgement judgement, int unit) {
        if (land.isAsked(judgement)) {
            ReachedLand.tell(json, land(judgement, unit));
        }
    }

    /** The facility that answers for a unit under a clause; empty where none does, or nobody asks. */
    Optional<Responsible.One> responsible(Judgement judgement, int unit) {
        return isResponsibleAsked() && rows.isRegistered(unit)
                ? responsible
                        .computeIfAbsent(
                                judgement,
                                one -> Responsible.of(statement.holdings(), statement.measuring(), one.clause()))
                        .of(unit)
                : Optional.empty();
    }

    boolean isResponsibleAsked() {
        return inputs.get(GapProcess.RESPONSIBLE);
    }

    /** The units that have rows. */
    GapRows rows() {
        return rows;
    }

    Setting setting() {
        return setting;
    }

    List<Judgement> judgements() {
        return statement.judgements();
    }

    ObjectNode document() {
        ObjectNode document = Told.head("gap-statement", setting, inputs);
        walking.tell(document.putObject("method"));
        document.put("across_borders", statement.measuring().acrossBorders());
        ArrayNode clauses = document.putArray("clauses");
        judgements().forEach(judgement -> clause(clauses.addObject(), judgement));
        ArrayNode promised = document.putArray("targets");
        TargetRows told = new TargetRows(standards);
        targets.forEach(target -> told.row(promised.addObject(), target));
        return document;
    }

    private void clause(ObjectNode json, Judgement judgement) {
        Clause clause = judgement.clause();
        json.put("clause", clause.id());
        Told.text(json, "text", clause.text());
        Told.text(json, "instrument", clause.instrument().title());
        json.put("instrument_listed", clause.instrument().isListed());
        json.put("edition", clause.instrument().edition());
        Cited.tell(json, clause);
        json.put("confidence", clause.instrument().confidence());
        json.put("strength", clause.strength().name().toLowerCase(java.util.Locale.ROOT));
        json.put("law_here", clause.appliesTo(setting.area(), setting.day()));
        json.put("note", clause.note());
        json.put("own", standards.isOwn(clause)).put("source", clause.source());
        differing(json.putArray("differs_from"), clause);
        json.put("form", clause.form().word());
        Told.basis(json, clause.form().basis().word(), Denominator.of(clause));
        ArrayNode kinds = json.putArray("kinds");
        clause.kinds().forEach(kinds::add);
        Told.kinds(json, clause.kinds());
        json.put("sense", clause.sense().word()).put("value", clause.value()).put("unit", clause.unit());
        if (clause.form().basis() != Basis.AREA) {
            json.put("share_wanted", clause.share());
        }
        Told.outcome(json, judgement.outcome(0));
        GapFigures.tell(json, judgement, 0);
        Counted.tell(json, clause);
        ArrayNode missing = json.putArray("missing_inputs");
        lacking(judgement).forEach(text -> Told.text(missing.addObject(), "input", text));
        if (clause.form() == Form.PEOPLE_WITHIN || clause.form() == Form.PER_THOUSAND) {
            Population people = statement.holdings().population(Band.of(clause.band()));
            Demand.tell(json.putObject("demand"), people, setting);
            FewPeople.tell(json, setting, people);
        }
        if (clause.form() == Form.PEOPLE_WITHIN) {
            people(json, judgement);
            land(json, judgement, 0);
        }
        ArrayNode units = json.putArray("units");
        rows.shown().forEach(unit -> unit(units.addObject(), judgement, unit));
        ArrayNode subjects = json.putArray("subjects");
        judgement.subjects().stream()
                .filter(subject -> subject.outcome() != Compliance.SATISFIED
                        || subject.reason().isPresent())
                .forEach(subject -> subject(subjects.addObject(), subject));
    }

    /** What the register would have to hold for a full answer to a clause, in the area and beside it. */
    List<Bilingual> lacking(Judgement judgement) {
        return Stream.concat(judgement.inputsMissing().stream(), beside(judgement.clause()).stream())
                .toList();
    }

    /** Counties beside the area that are not registered, within the distance of a clause; empty where none is, or all is declared. */
    private Optional<Bilingual> beside(Clause clause) {
        return clause.form() != Form.PEOPLE_WITHIN
                        || ProvisionInputs.declared(inputs).around().containsAll(clause.kinds())
                ? Optional.empty()
                : named.flatMap(
                        all -> all.within(clause.metres(statement.measuring().speed())));
    }

    /** The clauses that hold here, or were asked for, and ask the same with another number: both are judged, and say so. */
    private void differing(ArrayNode array, Clause clause) {
        beside.stream().filter(clause::differsFrom).forEach(other -> {
            ObjectNode json = array.addObject().put("clause", other.id());
            Told.text(json, "text", other.text());
            Told.text(json, "instrument", other.instrument().title());
            json.put("edition", other.instrument().edition());
        });
    }

    private void people(ObjectNode json, Judgement judgement) {
        json.put("within_m", judgement.clause().metres(statement.measuring().speed()));
        judgement.served().ifPresent(served -> json.put("satisfied_from_inside", served.fromInside())
                .put("satisfied_across_borders_only", served.acrossOnly()));
        judgement.served().flatMap(served -> served.near().told()).ifPresent(told -> {
            json.put(
                    "unknown_near_unrecorded",
                    judgement.served().orElseThrow().near().people());
            Told.text(json, "near_unrecorded", told);
        });
    }

    private void unit(ObjectNode json, Judgement judgement, int unit) {
        json.put("code", rows.code(unit));
        json.put("name", rows.name(unit));
        json.put("level", rows.level(unit).word());
        json.put("outcome", judgement.outcome(unit).word());
        GapFigures.tell(json, judgement, unit);
        land(json, judgement, unit);
        responsible(judgement, unit).ifPresent(one -> json.putObject("responsible")
                .put("id", one.facility().id().toString())
                .put("collection", one.facility().type().collection())
                .put("name", one.facility().name())
                .put("within", one.isWithin())
                .put("metres", Math.round(one.metres())));
    }

    private void subject(ObjectNode json, Subject subject) {
        json.put("id", subject.item().id().toString());
        json.put("collection", subject.item().type().collection());
        json.put("name", rows.names().of(subject.item()));
        if (subject.unit() != Units.OUTSIDE) {
            json.put("unit", rows.units().code(subject.unit()).shortForm());
        }
        Told.outcome(json, subject.outcome());
        Told.number(json, "have", subject.have());
        Told.number(json, "need", subject.need());
        subject.reason().ifPresent(reason -> Told.text(json, "reason", reason));
    }
}
