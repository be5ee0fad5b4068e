package org.jieming.api;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the application: who may lean on whom. A new package is written in here before its first class. */
@AnalyzeClasses(packages = "org.jieming.api", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("org.jieming.api.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule arrows_point_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.jieming.api..")
            .optionalLayer("http")
            .definedBy("org.jieming.api.http")
            .optionalLayer("log")
            .definedBy("org.jieming.api.log")
            .optionalLayer("metric")
            .definedBy("org.jieming.api.metric")
            .optionalLayer("auth")
            .definedBy("org.jieming.api.auth")
            .optionalLayer("job")
            .definedBy("org.jieming.api.job")
            .optionalLayer("store")
            .definedBy("org.jieming.api.store")
            .optionalLayer("store.sql")
            .definedBy("org.jieming.api.store.sql")
            .optionalLayer("stores")
            .definedBy("org.jieming.api.store.geopackage", "org.jieming.api.store.postgis")
            .optionalLayer("exchange")
            .definedBy("org.jieming.api.exchange")
            .optionalLayer("intake")
            .definedBy("org.jieming.api.intake")
            .optionalLayer("proposal")
            .definedBy("org.jieming.api.proposal")
            .optionalLayer("campaign")
            .definedBy("org.jieming.api.campaign")
            .optionalLayer("matching")
            .definedBy("org.jieming.api.matching")
            .optionalLayer("adoption")
            .definedBy("org.jieming.api.adoption")
            .optionalLayer("geojson")
            .definedBy("org.jieming.api.geojson")
            .optionalLayer("page")
            .definedBy("org.jieming.api.page")
            .optionalLayer("outlet")
            .definedBy("org.jieming.api.outlet")
            .optionalLayer("style")
            .definedBy("org.jieming.api.style")
            .optionalLayer("map")
            .definedBy("org.jieming.api.map")
            .optionalLayer("sketch")
            .definedBy("org.jieming.api.sketch")
            .optionalLayer("paper")
            .definedBy("org.jieming.api.paper")
            .optionalLayer("process")
            .definedBy("org.jieming.api.process..")
            .optionalLayer("demarcation")
            .definedBy("org.jieming.api.demarcation")
            .optionalLayer("identity")
            .definedBy("org.jieming.api.identity")
            .optionalLayer("inspection")
            .definedBy("org.jieming.api.inspection")
            .optionalLayer("resource")
            .definedBy("org.jieming.api.resource..")
            .optionalLayer("web")
            .definedBy("org.jieming.api.web")
            .optionalLayer("cli")
            .definedBy("org.jieming.api.cli")
            .optionalLayer("app")
            .definedBy("org.jieming.api.app")
            .whereLayer("exchange")
            .mayNotAccessAnyLayer()
            .whereLayer("store")
            .mayOnlyAccessLayers("job")
            .whereLayer("http")
            .mayNotAccessAnyLayer()
            .whereLayer("log")
            .mayNotAccessAnyLayer()
            .whereLayer("metric")
            .mayNotAccessAnyLayer()
            .whereLayer("job")
            .mayNotAccessAnyLayer()
            .whereLayer("store.sql")
            .mayOnlyAccessLayers("store", "job")
            .whereLayer("stores")
            .mayOnlyAccessLayers("store", "store.sql", "job")
            .whereLayer("auth")
            .mayOnlyAccessLayers("http", "store")
            .whereLayer("intake")
            .mayOnlyAccessLayers("exchange", "store", "job")
            .whereLayer("proposal")
            .mayOnlyAccessLayers("http", "store", "geojson", "paper")
            .whereLayer("campaign")
            .mayOnlyAccessLayers("http", "store", "geojson", "proposal")
            .whereLayer("matching")
            .mayOnlyAccessLayers("http", "store", "exchange")
            .whereLayer("adoption")
            .mayOnlyAccessLayers("http", "store", "proposal")
            .whereLayer("geojson")
            .mayNotAccessAnyLayer()
            .whereLayer("page")
            .mayOnlyAccessLayers("http")
            .whereLayer("outlet")
            .mayOnlyAccessLayers("exchange", "job", "http", "process", "paper")
            .whereLayer("style")
            .mayNotAccessAnyLayer()
            .whereLayer("map")
            .mayNotAccessAnyLayer()
            .whereLayer("sketch")
            .mayNotAccessAnyLayer()
            .whereLayer("paper")
            .mayOnlyAccessLayers("sketch")
            .whereLayer("process")
            .mayOnlyAccessLayers("http", "job", "paper")
            .whereLayer("demarcation")
            .mayOnlyAccessLayers("http", "process", "paper", "sketch")
            .whereLayer("identity")
            .mayOnlyAccessLayers("http", "process", "paper")
            .whereLayer("inspection")
            .mayOnlyAccessLayers("http", "store", "exchange", "paper", "sketch")
            .whereLayer("resource")
            .mayOnlyAccessLayers(
                    "process",
                    "paper",
                    "identity",
                    "demarcation",
                    "inspection",
                    "outlet",
                    "http",
                    "auth",
                    "job",
                    "store",
                    "exchange",
                    "intake",
                    "proposal",
                    "campaign",
                    "matching",
                    "adoption",
                    "geojson",
                    "page",
                    "style",
                    "map",
                    "metric")
            .whereLayer("web")
            .mayOnlyAccessLayers("http", "auth", "style")
            .whereLayer("cli")
            .mayOnlyAccessLayers(
                    "app",
                    "auth",
                    "outlet",
                    "http",
                    "exchange",
                    "intake",
                    "job",
                    "store",
                    "style",
                    "process",
                    "proposal")
            .whereLayer("app")
            .mayOnlyAccessLayers(
                    "http",
                    "auth",
                    "job",
                    "store",
                    "stores",
                    "exchange",
                    "intake",
                    "style",
                    "map",
                    "resource",
                    "process",
                    "web",
                    "metric");

    @ArchTest
    static final ArchRule trades_of_processes_lean_on_their_frame = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.jieming.api.process..")
            .layer("process")
            .definedBy("org.jieming.api.process")
            .layer("naming")
            .definedBy("org.jieming.api.process.naming")
            .layer("gazetteer")
            .definedBy("org.jieming.api.process.gazetteer")
            .layer("boundary")
            .definedBy("org.jieming.api.process.boundary")
            .layer("planning")
            .definedBy("org.jieming.api.process.planning")
            .layer("cemetery")
            .definedBy("org.jieming.api.process.cemetery")
            .whereLayer("process")
            .mayNotAccessAnyLayer()
            .whereLayer("naming")
            .mayOnlyAccessLayers("process")
            .whereLayer("gazetteer")
            .mayOnlyAccessLayers("process", "naming")
            .whereLayer("boundary")
            .mayOnlyAccessLayers("process")
            .whereLayer("planning")
            .mayOnlyAccessLayers("process")
            .whereLayer("cemetery")
            .mayOnlyAccessLayers("process", "planning");

    @ArchTest
    static final ArchRule trades_of_resources_lean_on_what_they_share = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.jieming.api.resource..")
            .layer("resource")
            .definedBy("org.jieming.api.resource")
            .layer("job")
            .definedBy("org.jieming.api.resource.job")
            .layer("proposal")
            .definedBy("org.jieming.api.resource.proposal")
            .layer("campaign")
            .definedBy("org.jieming.api.resource.campaign")
            .layer("item")
            .definedBy("org.jieming.api.resource.item")
            .layer("division")
            .definedBy("org.jieming.api.resource.division")
            .layer("intake")
            .definedBy("org.jieming.api.resource.intake")
            .layer("map")
            .definedBy("org.jieming.api.resource.map")
            .layer("search")
            .definedBy("org.jieming.api.resource.search")
            .layer("matching")
            .definedBy("org.jieming.api.resource.matching")
            .layer("analysis")
            .definedBy("org.jieming.api.resource.analysis")
            .layer("account")
            .definedBy("org.jieming.api.resource.account")
            .layer("inspection")
            .definedBy("org.jieming.api.resource.inspection")
            .layer("service")
            .definedBy("org.jieming.api.resource.service")
            .whereLayer("resource")
            .mayNotAccessAnyLayer()
            .whereLayer("job")
            .mayOnlyAccessLayers("resource")
            .whereLayer("proposal")
            .mayOnlyAccessLayers("resource")
            .whereLayer("campaign")
            .mayOnlyAccessLayers("resource", "proposal")
            .whereLayer("item")
            .mayOnlyAccessLayers("resource", "job", "proposal")
            .whereLayer("division")
            .mayOnlyAccessLayers("resource")
            .whereLayer("intake")
            .mayOnlyAccessLayers("resource", "job", "item")
            .whereLayer("map")
            .mayOnlyAccessLayers("resource", "item")
            .whereLayer("search")
            .mayOnlyAccessLayers("resource", "map")
            .whereLayer("matching")
            .mayOnlyAccessLayers("resource", "proposal", "intake", "search")
            .whereLayer("analysis")
            .mayOnlyAccessLayers("resource", "job", "proposal")
            .whereLayer("account")
            .mayOnlyAccessLayers("resource", "item")
            .whereLayer("inspection")
            .mayOnlyAccessLayers("resource", "map")
            .whereLayer("service")
            .mayOnlyAccessLayers("resource", "job", "item", "intake", "search", "analysis");

    @ArchTest
    static final ArchRule exchange_knows_only_words_of_the_core = noClasses()
            .that()
            .resideInAPackage("org.jieming.api.exchange")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jieming.measure",
                    "org.jieming.division",
                    "org.jieming.index",
                    "org.jieming.register",
                    "org.jieming.filter",
                    "org.jieming.tile")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule style_knows_only_layers_of_the_core = noClasses()
            .that()
            .resideInAPackage("org.jieming.api.style")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jieming.register", "org.jieming.tile", "org.jieming.filter", "org.jieming.crs", "io.javalin..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_stores_and_exchange_open_databases = noClasses()
            .that()
            .resideOutsideOfPackages("org.jieming.api.store..", "org.jieming.api.exchange")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..", "org.postgresql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_web_faces_know_javalin = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.jieming.api.http",
                    "org.jieming.api.resource..",
                    "org.jieming.api.auth",
                    "org.jieming.api.web",
                    "org.jieming.api.app")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..")
            .allowEmptyShould(true);

    /** Whoever writes to the register has asked for the second person (SecondPerson), or is a decision, a birth or the owner. */
    @ArchTest
    static final ArchRule only_these_write_to_the_register = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.jieming.api.resource.item.Commits")
            .and()
            .doNotHaveFullyQualifiedName("org.jieming.api.resource.Approvals")
            .and()
            .doNotHaveFullyQualifiedName("org.jieming.api.intake.Admission")
            .and()
            .doNotHaveFullyQualifiedName("org.jieming.api.store.Claimed")
            .and()
            .doNotHaveFullyQualifiedName("org.jieming.api.app.Birth")
            .and()
            .doNotHaveFullyQualifiedName("org.jieming.api.store.LiveRegister")
            .should()
            .callMethodWhere(
                    target(nameMatching("commit")).and(target(owner(name("org.jieming.api.store.LiveRegister")))));

    /** A claim is written by a decision alone. */
    @ArchTest
    static final ArchRule only_decisions_write_what_is_claimed = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.jieming.api.proposal.Decisions")
            .and()
            .doNotHaveFullyQualifiedName("org.jieming.api.adoption.Decisions")
            .should()
            .callMethodWhere(target(nameMatching("take")).and(target(owner(name("org.jieming.api.store.Claimed")))));
}
