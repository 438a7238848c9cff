package app.refrain.shell;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of the interface for programs as a whole. */
@Configuration
class ApiDescription {

  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";

  @Bean
  OpenAPI openApi(ObjectProvider<BuildProperties> build) {
    String version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("0");
    return new OpenAPI()
        .info(
            new Info()
                .title("Refrain")
                .version(version)
                .description("Compose music with people and with a machine.")
                .license(new License().name("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A token from POST /api/v1/guests, or one of your own"))
                .addSchemas(PROBLEM, problem()))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /** Every operation may fail, and says so in the same shape. */
  @Bean
  OpenApiCustomizer problems() {
    return api ->
        api.getPaths()
            .values()
            .forEach(path -> path.readOperations().forEach(ApiDescription::describeProblems));
  }

  private static void describeProblems(Operation operation) {
    Content content =
        new Content()
            .addMediaType(
                "application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    operation
        .getResponses()
        .addApiResponse(
            "4XX", new ApiResponse().description("Refused; 429 with Retry-After").content(content));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("Problem details (RFC 9457)")
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("What is wrong, and what to do"))
        .addProperty("field", new StringSchema().description("The field at fault, if it is one"))
        .addProperty("instance", new StringSchema());
  }
}
