package app.refrain.gallery.personal;

import app.refrain.account.PeopleMerged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a guest did in the gallery becomes the member's whom the guest turned out to be. */
@Component
class GuestMerging {

  private static final List<String> STEPS =
      List.of(
          // Whoever did something twice did it once; nobody likes their own pieces or follows
          // themselves.
          """
          insert into publication_like (publication, person, liked_at)
          select l.publication, :member, l.liked_at
          from publication_like l join publication p on p.id = l.publication
          where l.person = :guest and p.person is distinct from :member
          on conflict do nothing
          """,
          "delete from publication_like where person = :guest",
          """
          insert into composer_follow (follower, composer, followed_at)
          select case when follower = :guest then :member else follower end,
              case when composer = :guest then :member else composer end, followed_at
          from composer_follow
          where (follower = :guest and composer <> :member)
              or (composer = :guest and follower <> :member)
          on conflict do nothing
          """,
          "delete from composer_follow where follower = :guest or composer = :guest",
          """
          insert into publication_credit (publication, person, name, origin, place, withdrawn)
          select publication, :member, name, origin, place, withdrawn
          from publication_credit where person = :guest
          on conflict do nothing
          """,
          "delete from publication_credit where person = :guest",
          """
          update publication_report r set person = :member
          where person = :guest and (state <> 'OPEN' or not exists (
              select from publication_report o
              where o.publication = r.publication and o.person = :member and o.state = 'OPEN'))
          """,
          "delete from publication_report where person = :guest",
          "update publication set person = :member where person = :guest",
          "update publication_appeal set person = :member where person = :guest",
          "update curation_decision set person = :member where person = :guest");

  private final JdbcClient jdbc;

  GuestMerging(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void merge(PeopleMerged merged) {
    STEPS.forEach(
        step ->
            jdbc.sql(step)
                .param("guest", merged.guest().id())
                .param("member", merged.member().id())
                .update());
  }
}
