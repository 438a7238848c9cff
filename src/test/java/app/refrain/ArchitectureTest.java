package app.refrain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import org.junit.jupiter.api.Test;

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

  @Test
  void viewsLiveInAPackageOfTheirOwn() {
    classes().that().areAnnotatedWith(Route.class).should().resideInAPackage("..ui").check(REFRAIN);
  }
}
