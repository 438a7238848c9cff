package app.refrain.gallery;

import app.refrain.account.Guests;
import app.refrain.account.Guests.NewGuest;
import app.refrain.account.People;
import app.refrain.account.Person;
import app.refrain.account.Role;
import app.refrain.gallery.curation.Curation;
import app.refrain.gallery.paging.Page;
import app.refrain.gallery.publication.Blurb;
import app.refrain.gallery.publication.Licence;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.publication.PublicationAccess;
import app.refrain.gallery.publication.Publishing;
import app.refrain.music.Score;
import app.refrain.music.Tunes;
import app.refrain.studio.StudioSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People in every role, and pieces of theirs, for tests. */
public class GalleryPeople {

  public static final Score TUNE = Tunes.score("6/8", "C4:0.5 D4:0.5 E4:2", "C3:3");

  private final Guests guests;
  private final People people;
  private final JdbcClient jdbc;
  private final StudioSessions sessions;
  private final PublicationAccess access;
  private final Publishing publishing;
  private final Curation curation;

  public GalleryPeople(BeanFactory beans) {
    guests = beans.getBean(Guests.class);
    people = beans.getBean(People.class);
    jdbc = beans.getBean(JdbcClient.class);
    sessions = beans.getBean(StudioSessions.class);
    access = beans.getBean(PublicationAccess.class);
    publishing = beans.getBean(Publishing.class);
    curation = beans.getBean(Curation.class);
  }

  /** Somebody new, and a token of theirs. */
  public record Somebody(Person person, String token) {}

  public Somebody somebody(Role role) {
    NewGuest guest = guests.create();
    UUID id = guest.person().id();
    jdbc.sql("update account set role = ? where id = ?").params(role.name(), id).update();
    return new Somebody(people.find(id).orElseThrow(), guest.token().value());
  }

  public Person person(Role role) {
    return somebody(role).person();
  }

  public UUID session(Person owner) {
    return sessions.create(owner, TUNE).id();
  }

  public static Blurb blurb(String title) {
    return new Blurb(title, List.of("night"), "Of a test.", Licence.CC_BY);
  }

  public Publication submitted(Person person, Blurb blurb) {
    return publishing.publish(person, session(person), blurb);
  }

  public Publication approved(Person person, Blurb blurb) {
    UUID id = submitted(person, blurb).id();
    curation.approve(person(Role.CURATOR), id, "");
    return access.get(person, id);
  }

  /** All pages of a list, which other tests may have made long. */
  public static <T> List<T> all(Function<String, Page<T>> list) {
    List<T> all = new ArrayList<>();
    String next = null;
    do {
      Page<T> page = list.apply(next);
      all.addAll(page.items());
      next = page.next();
    } while (next != null);
    return all;
  }
}
