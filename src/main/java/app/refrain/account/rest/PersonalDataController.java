package app.refrain.account.rest;

import app.refrain.account.AccountSettings;
import app.refrain.account.CurrentPerson;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands people all that Refrain keeps of them. */
@RestController
@RequestMapping("/api/v1/me/data")
class PersonalDataController {

  private final AccountSettings settings;
  private final CurrentPerson people;

  PersonalDataController(AccountSettings settings, CurrentPerson people) {
    this.settings = settings;
    this.people = people;
  }

  @GetMapping
  ResponseEntity<Map<String, Object>> data() {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("refrain.json").build().toString())
        .body(settings.export(people.require()));
  }
}
