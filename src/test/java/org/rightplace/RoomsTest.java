package org.rightplace;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the code to the plan in `ARCHITECTURE.md`. To let a room import another, change the plan there.
///
/// Each rule is also run over `org.rightplace.guards`, a few classes among the tests that break it on
/// purpose: a guard counts only after it has been seen to fail.
class RoomsTest {

    private static final String ROOT = "org.rightplace.";

    // The pages are generated from templates; what they may use is the web room's business.
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(place -> !place.contains("/web/pages/"))
            .importPackages("org.rightplace");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.rightplace.guards");

    private static final Pattern LINE = Pattern.compile(
            "(?m)^(?<kind>pure|native|edge) +(?<name>\\w+) *:(?<rooms>[\\w ]*)(\\+(?<libraries>[\\w. ]+))?$");

    record Room(String name, String kind, List<String> mayImport) {
        String inside() {
            return ROOT + name + "..";
        }
    }

    static List<Room> plan() throws IOException {
        return LINE.matcher(Files.readString(Path.of("ARCHITECTURE.md")))
                .results()
                .map(line -> new Room(
                        line.group("name"),
                        line.group("kind"),
                        Stream.of(
                                        Stream.of(
                                                "java..",
                                                "javax..",
                                                "org.jspecify..",
                                                ROOT + line.group("name") + ".."),
                                        words(line.group("rooms")).map(room -> ROOT + room + ".."),
                                        words(line.group("libraries")).map(library -> library + ".."))
                                .flatMap(names -> names)
                                .toList()))
                .toList();
    }

    static List<Room> pureRooms() throws IOException {
        return plan().stream().filter(room -> !room.kind().equals("edge")).toList();
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null || text.isBlank()
                ? Stream.empty()
                : Stream.of(text.strip().split(" +"));
    }

    @ParameterizedTest
    @MethodSource("plan")
    void importsOnlyWhatThePlanAllows(Room room) {
        classes()
                .that()
                .resideInAPackage(room.inside())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room.mayImport().toArray(String[]::new))
                .check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("pureRooms")
    void readsNoFileClockOrRandomNumberAndThrowsNothingChecked(Room room) {
        readsTheWorld(room.inside()).check(HOUSE);
        throwsChecked(room.inside()).allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void seesAClassThatReadsTheClockAFileOrAnUnseededNumber() {
        assertThatThrownBy(() -> readsTheWorld(ROOT + "guards..").check(BROKEN))
                .hasMessageContaining("LocalDate.now")
                .hasMessageContaining("java.nio.file")
                .hasMessageContaining("java.util.Random")
                .hasMessageContaining("RandomGeneratorFactory.create()");
        assertThatThrownBy(() -> throwsChecked(ROOT + "guards..").check(BROKEN)).hasMessageContaining("readsAFile");
    }

    private static ArchRule readsTheWorld(String inside) {
        return noClasses()
                .that()
                .resideInAPackage(inside)
                .should()
                .dependOnClassesThat()
                // buffers and character sets of java.nio are memory, not the world
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .orShould()
                .callMethodWhere(READS_THE_WORLD);
    }

    private static com.tngtech.archunit.lang.syntax.elements.MethodsShouldConjunction throwsChecked(String inside) {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(inside)
                .should()
                .declareThrowableOfType(assignableTo(Exception.class).and(not(assignableTo(RuntimeException.class))));
    }

    @Test
    void noTwoPackagesImportEachOther() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void aRoomImportsOnlyRoomsAboveItOnThePage() throws IOException {
        var above = new HashSet<String>();
        for (Room room : plan()) {
            above.add(room.inside());
            assertThat(above)
                    .containsAll(room.mayImport().stream()
                            .filter(name -> name.startsWith(ROOT))
                            .toList());
        }
    }

    @Test
    void everyRoomIsOnThePlan() throws IOException {
        assertThat(plan())
                .extracting(Room::name)
                .containsExactlyInAnyOrderElementsOf(HOUSE.stream()
                        .filter(c -> c.getPackageName().startsWith(ROOT))
                        .map(c -> c.getPackageName().split("\\.")[2])
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().should(BE_NULL_MARKED).check(HOUSE);
        assertThatThrownBy(() -> classes().should(BE_NULL_MARKED).check(BROKEN)).hasMessageContaining("@NullMarked");
    }

    @Test
    void noTestIsSkipped() {
        var tests = new ClassFileImporter()
                .withImportOption(new OnlyIncludeTests())
                .importPackages("org.rightplace", "outside");
        noClasses().should().beAnnotatedWith(Disabled.class).check(tests);
        noMethods().should().beAnnotatedWith(Disabled.class).check(tests);
    }

    @Test
    void noStaticFieldCanChange() {
        fields().that().areStatic().should().beFinal().check(HOUSE);
        assertThatThrownBy(() -> fields().that().areStatic().should().beFinal().check(BROKEN))
                .hasMessageContaining("counter");
    }

    @Test
    void noClassIsNamedAfterNothing() {
        NAMED_AFTER_NOTHING.check(HOUSE);
        assertThatThrownBy(() -> NAMED_AFTER_NOTHING.check(BROKEN)).hasMessageContaining("ClockHelper");
    }

    @Test
    void noInterfaceHasJustOneImplementation() {
        classes().that().areInterfaces().should(HAVE_NO_SINGLE_IMPLEMENTATION).check(HOUSE);
        assertThatThrownBy(() -> classes()
                        .that()
                        .areInterfaces()
                        .should(HAVE_NO_SINGLE_IMPLEMENTATION)
                        .check(BROKEN))
                .hasMessageContaining("one implementation");
    }

    @Test
    void theTwoDoorsDoNotKnowEachOther() {
        noClasses()
                .that(resideInAPackage(ROOT + "cli.."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "web.."))
                .check(HOUSE);
        noClasses()
                .that(resideInAPackage(ROOT + "web.."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "cli.."))
                .check(HOUSE);
    }

    private static final ArchRule NAMED_AFTER_NOTHING = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Base|Common|Misc)")
            .orShould()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..misc..",
                    "..helper..",
                    "..model..",
                    "..service..",
                    "..dto..",
                    "..repository..");

    private static final ArchCondition<JavaClass> BE_NULL_MARKED =
            new ArchCondition<>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(violated(type, type.getPackageName() + " has no @NullMarked package-info"));
                    }
                }
            };

    private static final ArchCondition<JavaClass> HAVE_NO_SINGLE_IMPLEMENTATION =
            new ArchCondition<>("have no single implementation") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (type.getSubclasses().size() == 1) {
                        events.add(violated(type, type.getName() + " has one implementation; use it directly"));
                    }
                }
            };

    private static final DescribedPredicate<JavaMethodCall> READS_THE_WORLD =
            describe("reads a clock, the environment or an unseeded random number", call -> {
                String type = call.getTargetOwner().getName();
                String method = call.getName();
                return switch (type) {
                    case "java.lang.System" -> !method.equals("arraycopy");
                    case "java.lang.Math" -> method.equals("random");
                    case "java.util.UUID" -> method.equals("randomUUID");
                    // a factory by its name is the same everywhere; what it makes without a seed is not
                    case "java.util.random.RandomGeneratorFactory" ->
                        method.equals("getDefault")
                                || method.equals("create")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty();
                    default ->
                        type.startsWith("java.time.") && (method.equals("now") || method.startsWith("system"))
                                || type.startsWith("java.util.random.")
                                        && (method.equals("of") || method.equals("getDefault"));
                };
            });
}
