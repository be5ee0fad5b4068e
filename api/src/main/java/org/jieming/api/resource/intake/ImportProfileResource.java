package org.jieming.api.resource.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jieming.api.auth.Trail;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.intake.Profile;
import org.jieming.api.intake.Profiles;
import org.jieming.language.Bilingual;

/** The mappings kept for files that come every year. */
final class ImportProfileResource {
    private static final String PROFILES = "/import-profiles";
    private static final String PROFILE = PROFILES + "/{profileName}";

    private final Profiles profiles;
    private final Trail trail;

    ImportProfileResource(Profiles profiles, Trail trail) {
        this.profiles = profiles;
        this.trail = trail;
    }

    void routes(Menu menu) {
        menu.add(
                Operation.of(Verb.GET, PROFILES, "getImportProfiles", Bilingual.of("列对应方案", "Kept mappings"), this::all)
                        .offering("importProfiles", Media.JSON));
        menu.add(Operation.of(Verb.GET, PROFILE, "getImportProfile", Bilingual.of("一个方案", "One mapping"), this::one)
                .offering("importProfile", Media.JSON)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.PUT,
                        PROFILE,
                        "keepImportProfile",
                        Bilingual.of("保存方案:type、columns、crs", "Keeps a mapping: type, columns, crs"),
                        this::keep)
                .reading("importProfile", Media.JSON)
                .offering("importProfile", Media.JSON));
        menu.add(Operation.of(
                        Verb.DELETE,
                        PROFILE,
                        "forgetImportProfile",
                        Bilingual.of("删除方案", "Forgets a mapping"),
                        this::forget)
                .offering("")
                .succeeding(204)
                .failing(ProblemType.NO_SUCH));
    }

    private void all(Request request) {
        ObjectNode document = Json.object();
        var array = document.putArray("profiles");
        profiles.all().forEach((name, kept) -> array.add(document(request, name, kept.profile())));
        Links.add(
                document.putArray("links"),
                "self",
                request.links().to(PROFILES),
                Media.JSON.type(),
                request.language().of(Bilingual.of("本文档", "This document")));
        Answers.json(request, document);
    }

    private void one(Request request) {
        String name = request.path("profileName");
        Answers.json(
                request,
                document(
                        request,
                        name,
                        profiles.find(name).orElseThrow(() -> noSuch(name)).profile()));
    }

    private void keep(Request request) {
        String name = request.path("profileName");
        ObjectNode body = Json.read(request.body(), "body");
        body.remove("name");
        body.remove("links");
        if (!body.has("crs")) {
            body.put("crs", "");
        }
        Profile profile = Profile.parse(new String(Json.bytes(body), StandardCharsets.UTF_8));
        profiles.keep(name, profile);
        trail.note(Visitor.of(request).author(), "profile-kept", name);
        Answers.json(request, document(request, name, profile));
    }

    private void forget(Request request) {
        String name = request.path("profileName");
        if (!profiles.remove(name)) {
            throw noSuch(name);
        }
        trail.note(Visitor.of(request).author(), "profile-forgotten", name);
        Answers.status(request, 204);
    }

    private static Problem noSuch(String name) {
        return Problem.of(ProblemType.NO_SUCH, "没有这个方案", "There is no such mapping")
                .about("profileName", name);
    }

    private static ObjectNode document(Request request, String name, Profile profile) {
        ObjectNode document = Json.read(profile.toJson().getBytes(StandardCharsets.UTF_8), "profile");
        document.put("name", name);
        Links.add(
                document.putArray("links"),
                "self",
                request.links().to(PROFILES + "/" + encoded(name)),
                Media.JSON.type(),
                name);
        return document;
    }

    private static String encoded(String name) {
        return java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
