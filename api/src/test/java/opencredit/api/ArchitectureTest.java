package opencredit.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.store.db.LedgerHead;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("opencredit");
    /** What features share, and what puts them together. */
    private static final Set<String> SHARED = Set.of(
            "caller",
            "http",
            "problem",
            "query",
            "edge",
            "wire",
            "cache",
            "files",
            "limits",
            "logging",
            "settings",
            "serve",
            "cli");

    /** Packages that answer routes: all others. */
    private static final List<String> FEATURES = CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("opencredit.api."))
            .map(name -> name.split("[.]")[2])
            .filter(name -> !SHARED.contains(name))
            .distinct()
            .sorted()
            .toList();

    @Test
    void featuresDoNotImportEachOther() {
        assertThat(FEATURES).contains("catalog", "records", "match", "portal");
        for (String feature : FEATURES) {
            String[] others = FEATURES.stream()
                    .filter(other -> !other.equals(feature))
                    .map(other -> "opencredit.api." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("opencredit.api." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CLASSES);
        }
    }

    /**
     * What two kinds of pages need is in {@code frame}, {@code text} or {@code form}; templates ({@code page}) show what
     * all of them hand over.
     */
    @Test
    void kindsOfPagesDoNotImportEachOther() {
        slices().matching("opencredit.api.portal.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("opencredit.api.portal.page.."), DescribedPredicate.alwaysTrue())
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        resideInAnyPackage(
                                "opencredit.api.portal.form..",
                                "opencredit.api.portal.frame..",
                                "opencredit.api.portal.text..",
                                "opencredit.api.portal.window.."))
                .check(CLASSES);
    }

    @Test
    void dependenciesPointOneWay() {
        noClasses()
                .that()
                .resideInAPackage("opencredit.data..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opencredit.search..", "opencredit.api..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("opencredit.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opencredit.api..")
                .check(CLASSES);
    }

    /** A dataset is a definition and a sample: the program that names one would have to change with it. */
    @Test
    void noDatasetIsNamedInTheProgram() throws IOException {
        StringBuilder program = new StringBuilder();
        for (Path file : SourceCode.program()) {
            // the bench measures named datasets, and serves nobody
            program.append(file.toString().contains("/bench/src/") ? "" : Files.readString(file));
        }
        assertThat(program.toString()).contains("package opencredit.data.dataset;", "package opencredit.api.subjects;");
        for (Dataset dataset : TestDatasets.shipped().all()) {
            assertThat(program.toString()).doesNotContain('"' + dataset.id() + '"');
        }
    }

    /** A feature answers requests, whatever brings them: the next edge is of another protocol. */
    @Test
    void theServerIsKnownAtTheEdgeOnly() {
        noClasses()
                .that(resideInAPackage("opencredit..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("opencredit.api.edge..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage("opencredit.api..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                "opencredit.api.edge..", "opencredit.api.serve..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opencredit.api.edge..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("opencredit.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void databaseIsSpokenToInTheStoreOnly() {
        noClasses()
                .that(resideInAPackage("opencredit..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("opencredit.data.store..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..", "org.postgresql..", "com.zaxxer..")
                .check(CLASSES);
    }

    /** One place asks where the ledger ends, so that all who follow it are told the same, and waits in one way. */
    @Test
    void theLedgersHeadIsReadInOnePlace() throws IOException {
        Pattern head = Pattern.compile("max\\s*\\(\\s*(\\w+\\.)?seq\\s*\\)[^;]{0,60}?\\bfrom\\s+entry\\b");
        List<String> readers = new ArrayList<>();
        for (Path file : SourceCode.program()) {
            if (head.matcher(Files.readString(file)).find()) {
                readers.add(file.getFileName().toString());
            }
        }
        assertThat(readers).containsExactly("LedgerHead.java");
    }

    /** Whoever waits for the ledger to grow is a view, and has the one follower. */
    @Test
    void theLedgerIsFollowedInOneWay() {
        noClasses()
                .that(resideInAPackage("opencredit..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("opencredit.data.follow..")))
                .should()
                .callMethod(LedgerHead.class, "awaitAfter", long.class, Duration.class)
                .check(CLASSES);
    }

    @Test
    void engineIsKnownOnlyWhereItIsChosen() {
        noClasses()
                .that(resideInAPackage("opencredit.api..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                "opencredit.api.serve..", "opencredit.api.cli..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opencredit.search.lucene..", "opencredit.search.elasticsearch..")
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage("opencredit..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("opencredit.search.lucene..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage("opencredit..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("opencredit.search.elasticsearch..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("co.elastic..")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .that()
                .resideInAPackage("opencredit..")
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotStartingWith("Abstract")
                .check(CLASSES);
    }
}
