package app.refrain.gallery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.IntegrationTest;
import app.refrain.account.InvalidValueException;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.account.TooManyRequestsException;
import app.refrain.gallery.GalleryPeople;
import app.refrain.gallery.composer.Composers;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.like.Likes;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.publication.Blurb;
import app.refrain.gallery.publication.Licence;
import app.refrain.gallery.publication.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What people find in the gallery: among the pieces of one composer, to be alone. */
@IntegrationTest
class GalleryIT {

  @Autowired private BeanFactory beans;
  @Autowired private Gallery gallery;
  @Autowired private Curation curation;
  @Autowired private Composers composers;
  @Autowired private Likes likes;

  private GalleryPeople people;
  private Person composer;
  private Publication harbour;
  private Publication forest;

  @BeforeEach
  void twoPieces() {
    people = new GalleryPeople(beans);
    composer = people.person(Role.MEMBER);
    harbour = approved("Harbour lights", List.of("night", "slow air"), "Waltzes by the sea");
    forest = approved("Forest <b>", List.of("day"), "Söhne, and the trees");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harbour",
        "HARBOUR light",
        "waltz",
        "\"slow air\"",
        "night -forest",
        "sea or mountain",
        "sea -mountain or mountain -sea",
        "-forest harbour",
        "harbour -\"air slow\"",
        "piano harbour"
      })
  void wordsFindPiecesThatHaveThem(String q) {
    assertThat(found(q)).containsExactly("Harbour lights");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mountain",
        "harbour forest",
        "\"air slow\"",
        "lights -sea",
        "lights -light",
        "the"
      })
  void andNoOthers(String q) {
    assertThat(found(q)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "\\", "a & | ! ( )", "\"", "%", ":*", "\u0000\u202E", "--", "';--"})
  void noTextDisturbsTheSearch(String q) {
    assertThat(found(q)).isSubsetOf("Harbour lights", "Forest <b>");
  }

  @Test
  void namesFindPiecesAsLongAsTheyAreShown() {
    assertThat(found("\"" + composer.name() + "\"")).hasSize(2);
  }

  @Test
  void filtersHoldTogether() {
    assertThat(list(filter("6/8", 120, 120, 2, "piano", "none", "night")))
        .containsExactly("Harbour lights");
    assertThat(list(filter("4/4", null, null, null, null, null, null))).isEmpty();
    assertThat(list(filter(null, 121, null, null, null, null, null))).isEmpty();
    assertThat(list(filter(null, null, 119, null, null, null, null))).isEmpty();
    assertThat(list(filter(null, null, null, 3, null, null, null))).isEmpty();
    assertThat(list(filter(null, null, null, null, "flute", null, null))).isEmpty();
    assertThat(list(filter(null, null, null, null, null, "hybrid", null))).isEmpty();
    assertThat(list(filter(null, null, null, null, null, null, "#Slow Air")))
        .containsExactly("Harbour lights");
  }

  @Test
  void whatIsNoKeyMeterOrPageIsSaidSo() {
    refused(
        "key",
        new GalleryFilter(
            null, null, "H sharp", null, null, null, null, null, null, null, null, null));
    refused("meter", filter("6 by 8", null, null, null, null, null, null));
    refused(
        "q",
        new GalleryFilter(
            "x".repeat(FilterSql.LONGEST_SEARCH + 1),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    for (String page : List.of("1", "1_x", "-1_" + UUID.randomUUID(), "9".repeat(30) + "_x")) {
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(() -> gallery.list(GalleryFilter.ALL, Sort.NEW, page, 10))
          .satisfies(e -> assertThat(e.field()).isEqualTo("page"));
    }
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> gallery.list(GalleryFilter.ALL, Sort.NEW, null, 101));
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesFollowEachOtherWithoutGapOrRepetition(Sort sort) {
    approved("Third", List.of(), "");
    approved("Fourth", List.of(), "");
    Person curator = people.person(Role.CURATOR);
    GalleryFilter mine = text("piano");
    gallery
        .list(mine, Sort.NEW, null, 10)
        .items()
        .forEach(entry -> curation.feature(curator, entry.id(), ""));
    likes.like(people.person(Role.GUEST), forest.id());
    List<UUID> all = ids(gallery.list(mine, sort, null, 10));
    assertThat(all).hasSize(4);
    List<UUID> paged = new ArrayList<>();
    String next = null;
    do {
      Page<GalleryEntry> page = gallery.list(mine, sort, next, 1);
      paged.addAll(ids(page));
      next = page.next();
    } while (next != null);
    assertThat(paged).isEqualTo(all);
    if (sort == Sort.LOVED) {
      assertThat(all.getFirst()).isEqualTo(forest.id());
    }
  }

  @Test
  void whatFitsBestComesFirst() {
    approved("Over the sea", List.of("harbour"), "");
    approved("Elsewhere", List.of("day"), "Far from any harbour, and from the lights of one");
    approved("Harbour lights", List.of("day"), "");
    assertThat(list(text("harbour lights"), Sort.RELEVANT))
        .containsExactly("Harbour lights", "Harbour lights", "Elsewhere");
    assertThat(list(text("harbour"), Sort.RELEVANT))
        .endsWith("Over the sea", "Elsewhere")
        .hasSize(4);
    assertThat(list(text("harbour -day"), Sort.RELEVANT))
        .containsExactly("Harbour lights", "Over the sea");
  }

  @Test
  void whatFitsAlikeIsInTheOrderOfTime() {
    Publication latest = approved("Forest", List.of("day"), "Söhne, and the trees");
    assertThat(ids(gallery.list(text("forest"), Sort.RELEVANT, null, 10)))
        .containsExactly(latest.id(), forest.id());
    assertThat(ids(gallery.list(text(" "), Sort.RELEVANT, null, 10)))
        .isEqualTo(ids(gallery.list(text(""), Sort.NEW, null, 10)));
  }

  @Test
  void onlyFeaturedPiecesAreInTheirOrder() {
    GalleryFilter mine = GalleryFilter.by(composer.id());
    assertThat(gallery.list(mine, Sort.FEATURED, null, 10).items()).isEmpty();
    curation.feature(people.person(Role.CURATOR), harbour.id(), "");
    assertThat(ids(gallery.list(mine, Sort.FEATURED, null, 10))).containsExactly(harbour.id());
  }

  @Test
  void whoFollowsAComposerHearsOfTheirPieces() {
    Person follower = people.person(Role.GUEST);
    assertThat(gallery.news(follower, null, 10).items()).isEmpty();
    composers.follow(follower, composer.id());
    assertThat(ids(gallery.news(follower, null, 10))).containsExactly(forest.id(), harbour.id());
    composers.unfollow(follower, composer.id());
    assertThat(gallery.news(follower, null, 10).items()).isEmpty();
  }

  @Test
  void likesAreCountedOnceAndTakenBack() {
    Person guest = people.person(Role.GUEST);
    likes.like(guest, harbour.id());
    likes.like(guest, harbour.id());
    assertThat(gallery.get(harbour.id()).likes()).isEqualTo(1);
    assertThat(ids(gallery.liked(guest, null, 10))).containsExactly(harbour.id());
    assertThat(composers.get(composer.id()).likes()).isEqualTo(1);
    likes.unlike(guest, harbour.id());
    likes.unlike(guest, harbour.id());
    assertThat(gallery.get(harbour.id()).likes()).isZero();
  }

  @Test
  void nobodyLikesTooMuch() {
    Person guest = people.person(Role.GUEST);
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                likes.unlike(guest, harbour.id());
              }
            });
  }

  private Publication approved(String title, List<String> tags, String description) {
    return people.approved(composer, new Blurb(title, tags, description, Licence.CC_BY));
  }

  private GalleryFilter filter(
      String meter,
      Integer from,
      Integer to,
      Integer parts,
      String instrument,
      String engine,
      String tag) {
    return new GalleryFilter(
        null, null, null, meter, from, to, parts, instrument, engine, tag, null, composer.id());
  }

  private List<String> found(String q) {
    return list(text(q));
  }

  private GalleryFilter text(String q) {
    return new GalleryFilter(
        q, null, null, null, null, null, null, null, null, null, null, composer.id());
  }

  private List<String> list(GalleryFilter filter) {
    return list(filter, Sort.NEW);
  }

  private List<String> list(GalleryFilter filter, Sort sort) {
    return gallery.list(filter, sort, null, 10).items().stream().map(GalleryEntry::title).toList();
  }

  private static List<UUID> ids(Page<GalleryEntry> page) {
    return page.items().stream().map(GalleryEntry::id).toList();
  }

  private void refused(String field, GalleryFilter filter) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> gallery.list(filter, Sort.NEW, null, 10))
        .satisfies(e -> assertThat(e.field()).isEqualTo(field));
  }
}
