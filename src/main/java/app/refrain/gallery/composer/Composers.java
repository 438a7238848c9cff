package app.refrain.gallery.composer;

import app.refrain.account.Limit;
import app.refrain.account.NotAllowedException;
import app.refrain.account.Person;
import app.refrain.account.RateLimits;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composers, and who follows whom. Who follows somebody is nobody else's business. */
@Service
@Transactional
public class Composers {

  private static final String SELECT =
      """
      select a.id, a.name, count(p.id)::int as pieces, coalesce(sum(p.likes), 0)::int as likes,
          (select count(*) from composer_follow f where f.composer = a.id)::int as followers
      from account a
      join publication_credit c on c.person = a.id and c.own and not c.withdrawn
      join publication p on p.id = c.publication and p.state = 'APPROVED'
      """;

  private final JdbcClient jdbc;
  private final FollowRepository follows;
  private final RateLimits limits;

  Composers(JdbcClient jdbc, FollowRepository follows, RateLimits limits) {
    this.jdbc = jdbc;
    this.follows = follows;
    this.limits = limits;
  }

  /**
   * @throws NoSuchComposerException if nothing in the gallery bears their name
   */
  @Transactional(readOnly = true)
  public Composer get(UUID id) {
    return jdbc.sql(SELECT + " where a.id = ? group by a.id")
        .param(id)
        .query(Composer.class)
        .optional()
        .orElseThrow(NoSuchComposerException::new);
  }

  /**
   * Follows a composer; once more changes nothing.
   *
   * @throws NoSuchComposerException if nothing in the gallery bears their name
   * @throws NotAllowedException if that is the person
   * @throws app.refrain.account.TooManyRequestsException if the person does so too often
   */
  public void follow(Person person, UUID composer) {
    UUID followed = get(composer).id();
    if (followed.equals(person.id())) {
      throw new NotAllowedException("This is you.");
    }
    limits.check(Limit.LIKE, person);
    follows.insert(person.id(), followed);
  }

  /** Follows a composer no more; if the person did not, that changes nothing. */
  public void unfollow(Person person, UUID composer) {
    limits.check(Limit.LIKE, person);
    follows.delete(person.id(), composer);
  }

  /** Whom the person follows, as far as there is something of them in the gallery. */
  @Transactional(readOnly = true)
  public List<Composer> followed(Person person) {
    return jdbc.sql(
            SELECT
                + """
                 where a.id in (select composer from composer_follow where follower = ?)
                group by a.id order by a.name, a.id
                """)
        .param(person.id())
        .query(Composer.class)
        .list();
  }

  @Transactional(readOnly = true)
  public boolean follows(Person person, UUID composer) {
    return follows.existsById(new ComposerFollow.Key(person.id(), composer));
  }
}
