package app.refrain.gallery.rest;

import app.refrain.account.InvalidValueException;
import app.refrain.gallery.collection.CollectionPiece;
import app.refrain.gallery.collection.GalleryCollection;
import app.refrain.gallery.collection.GalleryCollections;
import app.refrain.gallery.composer.Composer;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.remix.Lineage;
import app.refrain.gallery.remix.Lineages;
import app.refrain.gallery.search.Gallery;
import app.refrain.gallery.search.GalleryFilter;
import app.refrain.gallery.search.Sort;
import app.refrain.studio.picture.RollPicture;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read of the gallery; nobody needs to say who they are. */
@RestController
@RequestMapping("/api/v1/gallery")
@SecurityRequirements
@Tag(name = "Gallery", description = "Published pieces, for everybody.")
class GalleryController {

  private final Gallery gallery;
  private final Lineages lineages;
  private final Composers composers;
  private final GalleryCollections collections;

  GalleryController(
      Gallery gallery, Lineages lineages, Composers composers, GalleryCollections collections) {
    this.gallery = gallery;
    this.lineages = lineages;
    this.composers = composers;
    this.collections = collections;
  }

  record CollectionResource(GalleryCollection collection, List<PieceInCollection> pieces) {}

  record PieceInCollection(EntryResource piece, String note) {
    static PieceInCollection of(CollectionPiece piece) {
      return new PieceInCollection(EntryResource.of(piece.entry()), piece.note());
    }
  }

  @GetMapping
  @Operation(summary = "Browse and search the gallery")
  PageResource list(
      @ParameterObject GalleryFilter filter,
      @Parameter(
              description = "relevant (usual with words to look for), new (else), loved, featured")
          @RequestParam(required = false)
          String sort,
      @Parameter(description = "\"next\" of the page before") @RequestParam(required = false)
          String page,
      @RequestParam(defaultValue = "24") int size) {
    return PageResource.of(
        gallery.list(filter, sort == null ? Sort.usual(filter.q()) : sort(sort), page, size));
  }

  @GetMapping("/{id}")
  @Operation(summary = "See all that is said of a piece")
  PieceResource get(@PathVariable UUID id) {
    return PieceResource.shown(gallery.get(id));
  }

  @GetMapping(path = "/{id}/score.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The frozen score of a piece")
  String score(@PathVariable UUID id) {
    return ScoreJson.write(gallery.score(id));
  }

  @GetMapping(path = "/{id}/roll.svg", produces = "image/svg+xml")
  @Operation(summary = "A piece as a picture of its piano roll")
  String picture(@PathVariable UUID id) {
    return new RollPicture(ScoreConversion.toScore(gallery.score(id))).svg();
  }

  @GetMapping("/{id}/lineage")
  @Operation(summary = "What a piece comes from and what came of it")
  Lineage lineage(@PathVariable UUID id) {
    return lineages.of(id);
  }

  @GetMapping("/composers/{id}")
  @Operation(summary = "See who a composer is; \"composer\" of the gallery lists their pieces")
  Composer composer(@PathVariable UUID id) {
    return composers.get(id);
  }

  @GetMapping("/collections")
  @Operation(summary = "List what curators put together")
  List<GalleryCollection> collections() {
    return collections.list();
  }

  @GetMapping("/collections/{slug}")
  @Operation(summary = "A collection with its pieces in their order")
  CollectionResource collection(@PathVariable String slug) {
    return new CollectionResource(
        collections.get(slug),
        collections.pieces(slug).stream().map(PieceInCollection::of).toList());
  }

  private static Sort sort(String word) {
    return Arrays.stream(Sort.values())
        .filter(sort -> sort.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new InvalidValueException("sort", "Sort by relevant, new, loved or featured."));
  }
}
