package app.refrain.account.web;

import app.refrain.account.CurrentPerson;
import app.refrain.account.Members;
import app.refrain.account.Person;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the member who signs in at another service, or makes one of the guest who does. */
@Component
public class OidcMembers implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final OidcUserService service = new OidcUserService();
  private final Members members;
  private final CurrentPerson people;

  OidcMembers(Members members, CurrentPerson people) {
    this.members = members;
    this.people = people;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = service.loadUser(request);
    Person member =
        members.ofService(
            user.getIssuer().toString(), user.getSubject(), user.getFullName(), people.find());
    return new OidcMember(user, member);
  }

  private static final class OidcMember extends DefaultOidcUser implements KnownMember {

    private static final long serialVersionUID = 1L;

    private final Person person;

    OidcMember(OidcUser user, Person person) {
      super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
      this.person = person;
    }

    @Override
    public Person person() {
      return person;
    }
  }
}
