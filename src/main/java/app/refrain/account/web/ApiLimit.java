package app.refrain.account.web;

import app.refrain.account.ClientAddress;
import app.refrain.account.CurrentPerson;
import app.refrain.account.Limit;
import app.refrain.account.RateLimits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts the requests by programs, by person or else by address. */
@Configuration
class ApiLimit implements WebMvcConfigurer, HandlerInterceptor {

  private final RateLimits limits;
  private final CurrentPerson people;

  ApiLimit(RateLimits limits, CurrentPerson people) {
    this.limits = limits;
    this.people = people;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      // First by address: a made-up cookie makes another person, and no other address.
      limits.check(Limit.API_FROM_ADDRESS, ClientAddress.of(request));
      people.findKnown().ifPresent(person -> limits.check(Limit.API, person));
    }
    return true;
  }
}
