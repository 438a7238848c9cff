package app.refrain;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  private static final JavaClasses REFRAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(new ImportOption.DoNotIncludePackageInfos())
          .importPackages("app.refrain");

  @Test
  void musicIsPlainJava() {
    noClasses()
        .that()
        .resideInAPackage("app.refrain.music..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "com.vaadin..", "ai.djl..", "java.sql..")
        .check(REFRAIN);
  }

  @Test
  void modelsKnowNothingOfTheWebOrTheDatabase() {
    noClasses()
        .that()
        .resideInAPackage("app.refrain.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "com.vaadin..", "jakarta..", "java.sql..")
        .check(REFRAIN);
  }

  /** Packages of a module that need each other are one package; what is untied stays so. */
  @ParameterizedTest
  @ValueSource(strings = {"account", "cli", "database", "gallery", "generation", "music", "shell"})
  void packagesOfAModuleDoNotFormRings(String module) {
    slices()
        .matching("app.refrain.(**)")
        .should()
        .beFreeOfCycles()
        .check(REFRAIN.that(resideInAPackage("app.refrain." + module + "..")));
  }

  @Test
  void viewsLiveInAPackageOfTheirOwn() {
    classes().that().areAnnotatedWith(Route.class).should().resideInAPackage("..ui").check(REFRAIN);
  }
}
