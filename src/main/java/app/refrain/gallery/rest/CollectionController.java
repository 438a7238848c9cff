package app.refrain.gallery.rest;

import app.refrain.account.CurrentPerson;
import app.refrain.gallery.collection.Choice;
import app.refrain.gallery.collection.GalleryCollection;
import app.refrain.gallery.collection.GalleryCollections;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Collections, as curators make them. */
@RestController
@RequestMapping("/api/v1/curation/collections")
@Tag(name = "Curation")
class CollectionController {

  private final GalleryCollections collections;
  private final CurrentPerson people;

  CollectionController(GalleryCollections collections, CurrentPerson people) {
    this.collections = collections;
    this.people = people;
  }

  record Words(String title, String text) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make an empty collection")
  GalleryCollection create(@RequestBody Words words) {
    return collections.create(people.require(), words.title(), words.text());
  }

  @PutMapping("/{slug}")
  @Operation(summary = "Change a collection's title and text")
  GalleryCollection edit(@PathVariable String slug, @RequestBody Words words) {
    return collections.edit(people.require(), slug, words.title(), words.text());
  }

  @PutMapping("/{slug}/pieces")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say which pieces are in a collection, in which order")
  void arrange(@PathVariable String slug, @RequestBody List<Choice> choices) {
    collections.arrange(people.require(), slug, choices);
  }

  @DeleteMapping("/{slug}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete a collection; its pieces stay")
  void delete(@PathVariable String slug) {
    collections.delete(people.require(), slug);
  }
}
