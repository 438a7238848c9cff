package app.refrain.account.web;

import app.refrain.account.Members;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds members by the mail address that they sign in with. */
@Service
class MemberDetailsService implements UserDetailsService {

  private final Members members;

  MemberDetailsService(Members members) {
    this.members = members;
  }

  @Override
  public UserDetails loadUserByUsername(String email) {
    return members
        .credentials(email)
        .map(found -> new MemberDetails(found.email(), found.password(), found.person()))
        .orElseThrow(() -> new UsernameNotFoundException("No member has this address"));
  }
}
