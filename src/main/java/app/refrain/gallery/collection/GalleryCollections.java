package app.refrain.gallery.collection;

import app.refrain.account.AuditLog;
import app.refrain.account.InvalidValueException;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.PlainText;
import app.refrain.gallery.GalleryProperties;
import app.refrain.gallery.curation.Curators;
import app.refrain.gallery.search.Gallery;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collections: read by everybody, made by curators, and what they do is in the audit log. Methods
 * with a curator throw {@link NotAllowedException} if the person is none, and {@link
 * InvalidValueException} if a text is missing or too long; those with a slug {@link
 * NoSuchCollectionException} if there is no such collection.
 */
@Service
@Transactional
public class GalleryCollections {

  public static final int LONGEST_TITLE = 120;
  public static final int LONGEST_TEXT = 4_000;
  public static final int LONGEST_NOTE = 500;

  private final CollectionStore store;
  private final Gallery gallery;
  private final Curators curators;
  private final AuditLog audit;
  private final GalleryProperties settings;

  GalleryCollections(
      CollectionStore store,
      Gallery gallery,
      Curators curators,
      AuditLog audit,
      GalleryProperties settings) {
    this.store = store;
    this.gallery = gallery;
    this.curators = curators;
    this.audit = audit;
    this.settings = settings;
  }

  /** All of them, the latest changed first. */
  @Transactional(readOnly = true)
  public List<GalleryCollection> list() {
    return store.list();
  }

  @Transactional(readOnly = true)
  public GalleryCollection get(String slug) {
    return store.find(slug).orElseThrow(NoSuchCollectionException::new);
  }

  /** Its pieces that are in the gallery, in the order that curators chose. */
  @Transactional(readOnly = true)
  public List<CollectionPiece> pieces(String slug) {
    UUID id = get(slug).id();
    var entries = gallery.entries(store.choices(id).stream().map(Choice::publication).toList());
    return store.choices(id).stream()
        .filter(choice -> entries.containsKey(choice.publication()))
        .map(choice -> new CollectionPiece(entries.get(choice.publication()), choice.note()))
        .toList();
  }

  /** Makes an empty collection, whose slug comes of the title. */
  public GalleryCollection create(Person curator, String title, String text) {
    curators.require(curator);
    String line = title(title);
    String slug = store.insert(Slug.of(line), line, text(text), curator);
    audit.add(curator.id(), "made a collection", line);
    return get(slug);
  }

  public GalleryCollection edit(Person curator, String slug, String title, String text) {
    curators.require(curator);
    GalleryCollection collection = get(slug);
    store.update(collection.id(), title(title), text(text));
    audit.add(curator.id(), "edited a collection", collection.title());
    return get(slug);
  }

  /**
   * Says which pieces are in a collection, and in which order.
   *
   * @throws InvalidValueException if there are too many, one is there twice, or one is not in the
   *     gallery
   */
  public void arrange(Person curator, String slug, List<Choice> choices) {
    curators.require(curator);
    GalleryCollection collection = get(slug);
    if (choices.stream().anyMatch(choice -> choice == null || choice.publication() == null)) {
      throw new InvalidValueException("pieces", "Say of each piece which it is.");
    }
    List<UUID> ids = choices.stream().map(Choice::publication).toList();
    if (ids.size() > settings.collectionPieces()) {
      throw new InvalidValueException(
          "pieces", "%d pieces are the most.".formatted(settings.collectionPieces()));
    }
    if (ids.stream().distinct().count() < ids.size() || gallery.entries(ids).size() < ids.size()) {
      throw new InvalidValueException(
          "pieces", "Each piece must be in the gallery, and in the collection once.");
    }
    store.setChoices(
        collection.id(),
        choices.stream()
            .map(
                choice ->
                    new Choice(
                        choice.publication(),
                        PlainText.paragraphs("note", choice.note(), LONGEST_NOTE)))
            .toList());
    audit.add(curator.id(), "arranged a collection", collection.title());
  }

  /** Removes a collection; its pieces stay in the gallery. */
  public void delete(Person curator, String slug) {
    curators.require(curator);
    GalleryCollection collection = get(slug);
    store.delete(collection.id());
    audit.add(curator.id(), "deleted a collection", collection.title());
  }

  private static String title(String title) {
    return PlainText.required("title", title, LONGEST_TITLE);
  }

  private static String text(String text) {
    return PlainText.paragraphs("text", text, LONGEST_TEXT);
  }
}
