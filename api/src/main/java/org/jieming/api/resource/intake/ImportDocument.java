package org.jieming.api.resource.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieming.api.exchange.Source;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Problems;
import org.jieming.api.http.Request;
import org.jieming.api.intake.Destination;
import org.jieming.api.intake.Import;
import org.jieming.api.intake.Judgement;
import org.jieming.api.intake.Mapping;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.intake.Standing;
import org.jieming.api.intake.Wishes;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Failures;
import org.jieming.api.resource.job.JobResource;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.Property;
import org.jieming.rule.Finding;

/** An import as a document: the file, what its columns were taken to mean, what it would do, and the ways on. */
final class ImportDocument {
    private static final Map<Destination.Part, Bilingual> PARTS = Map.of(
            Destination.Part.ID, Bilingual.of("标识", "Id"),
            Destination.Part.VALID_FROM, Bilingual.of("生效日期", "In force from"),
            Destination.Part.VALID_TO, Bilingual.of("失效日期", "No longer in force from"),
            Destination.Part.LONGITUDE, Bilingual.of("经度", "Longitude"),
            Destination.Part.LATITUDE, Bilingual.of("纬度", "Latitude"),
            Destination.Part.EASTING, Bilingual.of("横坐标", "Easting"),
            Destination.Part.NORTHING, Bilingual.of("纵坐标", "Northing"),
            Destination.Part.WKT, Bilingual.of("图形(WKT)", "Shape as WKT"),
            Destination.Part.IGNORE, Bilingual.of("不导入", "Left out"));

    private final Request request;
    private final Import shown;
    private final Standing standing;
    private final ObjectNode document = Json.object();

    private ImportDocument(Request request, Import shown) {
        this.request = request;
        this.shown = shown;
        this.standing = shown.standing();
    }

    static String href(Import shown) {
        return ImportResource.IMPORTS + "/" + shown.id();
    }

    /** The whole document. */
    static ObjectNode of(Request request, Import shown) {
        ImportDocument writing = new ImportDocument(request, shown);
        writing.head();
        writing.job();
        writing.columns();
        writing.judgement();
        writing.links();
        return writing.document;
    }

    /** What a list shows of it. */
    static ObjectNode brief(Request request, Import shown) {
        ImportDocument writing = new ImportDocument(request, shown);
        writing.head();
        writing.links();
        return writing.document;
    }

    private void head() {
        Wishes wishes = standing.wishes();
        document.put("id", shown.id());
        document.put("status", standing.phase().text());
        document.put("created", shown.created().toString());
        document.put("type", wishes.type().id());
        document.put("collection", wishes.type().collection());
        wishes.with().ifPresent(with -> document.put("with", with.id()));
        wishes.profile().ifPresent(profile -> document.put("profile", profile));
        wishes.system().ifPresent(system -> document.put("crs", system));
        wishes.validFrom().ifPresent(day -> document.put("valid_from", day.toString()));
        ObjectNode file = document.putObject("file").put("name", shown.name()).put("size", shown.size());
        standing.about().ifPresent(about -> file(file, about));
        standing.revision().ifPresent(revision -> document.put("revision", revision.value()));
        standing.failure()
                .ifPresent(failure -> document.set(
                        "problem",
                        Problems.json(
                                Failures.problem(failure), request.language().tag())));
    }

    private static void file(ObjectNode file, Source.About about) {
        file.put("format", about.format().extension());
        file.put("layer", about.layer());
        about.layers().forEach(file.putArray("layers")::add);
        about.encoding().ifPresent(encoding -> file.put("encoding", encoding));
        about.declaredCrs().ifPresent(crs -> file.put("crs", crs));
    }

    private void job() {
        standing.job().ifPresent(job -> document.set("job", JobResource.document(request, job)));
    }

    private void columns() {
        Mapping mapping = standing.judgement()
                .map(Judgement::mapping)
                .or(() -> standing.about()
                        .map(about -> Mapping.guess(standing.wishes().type(), about.columns())))
                .orElse(null);
        if (mapping == null) {
            return;
        }
        Descriptor descriptor = Descriptor.of(mapping.type());
        ArrayNode columns = document.putArray("columns");
        mapping.columns().forEach((column, destination) -> {
            ObjectNode json = columns.addObject().put("name", column).put("destination", destination.text());
            titles(json, title(descriptor, destination));
        });
        destinations(descriptor);
    }

    private void destinations(Descriptor descriptor) {
        ArrayNode destinations = document.putArray("destinations");
        for (Property property : descriptor.properties()) {
            ObjectNode json = destinations.addObject().put("destination", property.name());
            titles(json, property.title());
            json.put("type", property.type().name().toLowerCase(Locale.ROOT));
            json.put("required", property.required());
            if (!property.unit().isEmpty()) {
                json.put("unit", property.unit());
            }
        }
        for (Destination.Part part : Destination.Part.values()) {
            titles(destinations.addObject().put("destination", part.text()), PARTS.get(part));
        }
    }

    private static Bilingual title(Descriptor descriptor, Destination destination) {
        return destination instanceof Destination.ToProperty property
                ? descriptor.property(property.name()).orElseThrow().title()
                : PARTS.get((Destination.Part) destination);
    }

    private void titles(ObjectNode json, Bilingual title) {
        json.put("title", request.language().of(title));
        json.put("title_zh", title.zh());
        json.put("title_en", title.en());
    }

    private void judgement() {
        standing.judgement().ifPresent(judged -> {
            document.put("judged_at_revision", judged.at().value());
            document.put("clean", judged.isClean());
            reasons(document.putArray("takes_reason"), judged);
            document.put("read_in_crs", judged.system().map(SourceSystem::code).orElse(""));
            ObjectNode counts = document.putObject("counts");
            for (Kind kind : Kind.values()) {
                counts.put(kind.text(), judged.count(kind));
            }
            findings(document.putArray("notes"), judged.notes());
            findings(document.putArray("findings"), judged.others());
        });
    }

    /** What rows are written for a stated reason alone, each sentence once: it is asked one time for the whole file. */
    private static void reasons(ArrayNode array, Judgement judged) {
        findings(
                array,
                judged.takesReason().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    private static void findings(ArrayNode array, List<Finding> findings) {
        findings.forEach(finding -> array.add(Json.tree(Problems.finding(finding))));
    }

    private void links() {
        ArrayNode links = document.putArray("links");
        String self = href(shown);
        link(links, "self", self, Bilingual.of("本次导入", "This import"));
        link(links, "edit", self + "/mapping", Bilingual.of("列的对应关系 (PUT)", "Mapping of columns (PUT)"));
        link(links, "apply", self + "/apply", Bilingual.of("写入登记簿 (POST)", "Write to the register (POST)"));
        standing.judgement().ifPresent(judged -> {
            for (Kind kind : Kind.values()) {
                if (judged.count(kind) > 0) {
                    link(links, "rows", self + "/rows?kind=" + kind.text(), Bilingual.of("各行", "Rows"));
                }
            }
        });
        standing.revision().ifPresent(revision -> {
            link(links, "collection", Addresses.of(standing.wishes().type()), Bilingual.of("所属集合", "The collection"));
            link(links, "take-back", self + "/take-back", Bilingual.of("整体撤回 (POST)", "Take it back (POST)"));
        });
    }

    private void link(ArrayNode links, String rel, String path, Bilingual title) {
        Links.add(
                links,
                rel,
                request.links().to(path),
                Media.JSON.type(),
                request.language().of(title));
    }
}
