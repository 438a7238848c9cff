package app.refrain.gallery.page;

import app.refrain.account.CurrentPerson;
import app.refrain.account.InvalidValueException;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.composer.Composer;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.like.Likes;
import app.refrain.gallery.paging.Page;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the reader of a plain page did before: the page itself is the same for everybody. */
@RestController
@Hidden
class MineController {

  private final CurrentPerson people;
  private final Likes likes;
  private final Composers composers;

  MineController(CurrentPerson people, Likes likes, Composers composers) {
    this.people = people;
    this.likes = likes;
    this.composers = composers;
  }

  record Mine(You you, Set<UUID> liked, List<UUID> followed) {

    static final Mine NOTHING = new Mine(null, Set.of(), List.of());
  }

  record You(UUID id, Role role) {}

  @GetMapping("/api/v1/gallery/mine")
  ResponseEntity<Mine> mine(
      @RequestParam(defaultValue = "") List<UUID> piece,
      @RequestParam(defaultValue = "") List<UUID> composer) {
    if (Math.max(piece.size(), composer.size()) > Page.LARGEST) {
      throw new InvalidValueException("piece", "That is more than a page has.");
    }
    Optional<Person> reader = people.find();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(reader.map(person -> of(person, piece, composer)).orElse(Mine.NOTHING));
  }

  private Mine of(Person person, List<UUID> pieces, List<UUID> asked) {
    List<UUID> followed =
        asked.isEmpty()
            ? List.of()
            : composers.followed(person).stream()
                .map(Composer::id)
                .filter(asked::contains)
                .toList();
    return new Mine(new You(person.id(), person.role()), likes.among(person, pieces), followed);
  }
}
