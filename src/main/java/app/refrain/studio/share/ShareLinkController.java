package app.refrain.studio.share;

import app.refrain.account.CurrentPerson;
import app.refrain.studio.NoSuchSessionException;
import app.refrain.studio.ShareLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Opens share links: lets the visitor in and shows the session. */
@Controller
class ShareLinkController {

  private final ShareLinks links;
  private final CurrentPerson people;

  ShareLinkController(ShareLinks links, CurrentPerson people) {
    this.links = links;
    this.people = people;
  }

  /** A link that does not hold leads to the page that says so. */
  @GetMapping("/s/{token}")
  String open(@PathVariable String token) {
    try {
      return "redirect:/studio/" + links.join(people.require(), token).id();
    } catch (NoSuchSessionException e) {
      return "redirect:/studio/not-shared";
    }
  }
}
