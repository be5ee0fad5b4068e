package org.jieming;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the core: who may lean on whom. A new package is written in here before its first class. */
@AnalyzeClasses(packages = "org.jieming", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("org.jieming.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule arrows_point_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.jieming..")
            .optionalLayer("language")
            .definedBy("org.jieming.language")
            .optionalLayer("table")
            .definedBy("org.jieming.table")
            .optionalLayer("measure")
            .definedBy("org.jieming.measure")
            .optionalLayer("rule")
            .definedBy("org.jieming.rule")
            .optionalLayer("crs")
            .definedBy("org.jieming.crs")
            .optionalLayer("shape")
            .definedBy("org.jieming.shape")
            .optionalLayer("division")
            .definedBy("org.jieming.division")
            .optionalLayer("index")
            .definedBy("org.jieming.index")
            .optionalLayer("register")
            .definedBy("org.jieming.register")
            .optionalLayer("filter")
            .definedBy("org.jieming.filter")
            .optionalLayer("mosaic")
            .definedBy("org.jieming.mosaic")
            .optionalLayer("search")
            .definedBy("org.jieming.search")
            .optionalLayer("tile")
            .definedBy("org.jieming.tile")
            .optionalLayer("layer")
            .definedBy("org.jieming.layer")
            .optionalLayer("reach")
            .definedBy("org.jieming.reach")
            .optionalLayer("walk")
            .definedBy("org.jieming.walk")
            .optionalLayer("population")
            .definedBy("org.jieming.population")
            .optionalLayer("eldercare")
            .definedBy("org.jieming.eldercare")
            .optionalLayer("place")
            .definedBy("org.jieming.place")
            .optionalLayer("naming")
            .definedBy("org.jieming.naming")
            .optionalLayer("gazetteer")
            .definedBy("org.jieming.gazetteer")
            .optionalLayer("siting")
            .definedBy("org.jieming.siting")
            .optionalLayer("cemetery")
            .definedBy("org.jieming.cemetery")
            .optionalLayer("standard")
            .definedBy("org.jieming.standard")
            .optionalLayer("gap")
            .definedBy("org.jieming.gap")
            .optionalLayer("boundary")
            .definedBy("org.jieming.boundary")
            .optionalLayer("proposal")
            .definedBy("org.jieming.proposal")
            .optionalLayer("campaign")
            .definedBy("org.jieming.campaign")
            .optionalLayer("adoption")
            .definedBy("org.jieming.adoption")
            .optionalLayer("inspection")
            .definedBy("org.jieming.inspection")
            .optionalLayer("resurvey")
            .definedBy("org.jieming.resurvey")
            .optionalLayer("incident")
            .definedBy("org.jieming.incident")
            .optionalLayer("adjustment")
            .definedBy("org.jieming.adjustment")
            .optionalLayer("care")
            .definedBy("org.jieming.care")
            .whereLayer("language")
            .mayNotAccessAnyLayer()
            .whereLayer("table")
            .mayNotAccessAnyLayer()
            .whereLayer("measure")
            .mayOnlyAccessLayers("language")
            .whereLayer("rule")
            .mayOnlyAccessLayers("language")
            .whereLayer("crs")
            .mayOnlyAccessLayers("language", "measure")
            .whereLayer("shape")
            .mayOnlyAccessLayers("language", "measure", "rule", "crs")
            .whereLayer("division")
            .mayOnlyAccessLayers("language", "rule")
            .whereLayer("index")
            .mayOnlyAccessLayers("language", "measure")
            .whereLayer("register")
            .mayOnlyAccessLayers("language", "table", "measure", "rule", "shape", "crs", "division", "index")
            .whereLayer("filter")
            .mayOnlyAccessLayers("language", "measure", "crs", "shape")
            .whereLayer("mosaic")
            .mayOnlyAccessLayers("language", "measure", "index")
            .whereLayer("search")
            .mayOnlyAccessLayers("language", "measure", "division", "index", "shape", "register", "place")
            .whereLayer("tile")
            .mayOnlyAccessLayers("language", "measure", "crs", "shape", "index")
            .whereLayer("reach")
            .mayOnlyAccessLayers("language", "measure")
            .whereLayer("walk")
            .mayOnlyAccessLayers("language", "measure", "shape", "index", "register", "reach")
            .whereLayer("population")
            .mayOnlyAccessLayers("language", "measure", "division", "shape", "register")
            .whereLayer("eldercare")
            .mayOnlyAccessLayers("language", "measure", "division", "shape", "register")
            .whereLayer("siting")
            .mayOnlyAccessLayers("language", "measure", "shape", "reach")
            .whereLayer("cemetery")
            .mayOnlyAccessLayers("language", "measure", "rule", "division", "shape", "register")
            .whereLayer("boundary")
            .mayOnlyAccessLayers(
                    "language", "table", "measure", "rule", "crs", "division", "shape", "register", "mosaic")
            .whereLayer("adjustment")
            .mayOnlyAccessLayers("language", "measure", "rule", "crs", "division", "shape", "register")
            .whereLayer("inspection")
            .mayOnlyAccessLayers("language", "table", "measure", "rule", "crs", "shape", "register")
            .whereLayer("care")
            .mayOnlyAccessLayers("language", "table", "measure")
            .whereLayer("resurvey")
            .mayOnlyAccessLayers("language")
            .whereLayer("incident")
            .mayOnlyAccessLayers("language", "rule", "register", "inspection")
            .whereLayer("standard")
            .mayOnlyAccessLayers("language", "table", "measure", "division", "register")
            .whereLayer("gap")
            .mayOnlyAccessLayers(
                    "language",
                    "measure",
                    "division",
                    "shape",
                    "register",
                    "population",
                    "reach",
                    "walk",
                    "eldercare",
                    "cemetery",
                    "standard")
            .whereLayer("layer")
            .mayOnlyAccessLayers("language", "table", "measure", "division", "register")
            .whereLayer("proposal")
            .mayOnlyAccessLayers("language", "measure", "rule", "shape", "register", "place")
            .whereLayer("adoption")
            .mayOnlyAccessLayers("language", "shape", "register", "proposal")
            .whereLayer("campaign")
            .mayOnlyAccessLayers(
                    "language", "measure", "rule", "shape", "division", "register", "place", "naming", "proposal")
            .whereLayer("place")
            .mayOnlyAccessLayers("language", "table", "register")
            .whereLayer("naming")
            .mayOnlyAccessLayers("language", "measure", "rule", "shape", "division", "register", "place")
            .whereLayer("gazetteer")
            .mayOnlyAccessLayers("language", "rule", "division", "register", "place");

    /** Search, naming and gazetteers may not open tables at all, so that the place may put its own in the stead of each. */
    @ArchTest
    static final ArchRule tables_of_names_are_opened_where_the_place_may_replace_them = noClasses()
            .that()
            .resideInAPackage("org.jieming.place")
            .and()
            .doNotHaveSimpleName("PlaceTables")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jieming.table");

    @ArchTest
    static final ArchRule only_crs_and_filter_open_geotools = noClasses()
            .that()
            .resideOutsideOfPackages("org.jieming.crs", "org.jieming.filter")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.geotools..")
            .allowEmptyShould(true);

    /** One reader for the tables of the program, one for files of a bureau that may be written in other ways. */
    @ArchTest
    static final ArchRule only_table_and_standard_read_csv = noClasses()
            .that()
            .resideOutsideOfPackages("org.jieming.table", "org.jieming.standard")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.dataformat.csv..");

    @ArchTest
    static final ArchRule the_core_does_no_io = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.sql..", "java.nio.file..", "io.javalin..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");
}
