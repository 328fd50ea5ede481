package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.Workbench;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who may do what. Whoever reaches the loopback address may read and, by our own forms, write, until
/// records of children are held: from then on only the one local user who signed in may. What must be
/// kept out besides are other sites open in the same browser, and other programs' requests to import.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Gate {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String BEARER = "Bearer ";
    private static final String SIGN_IN = "/sign-in";

    /// Pages on what homes can do, which are for nobody else as soon as what real homes can do is held.
    private static final String[] OF_HOMES = {
        "/capability", "/capability.*", "/capacity", "/capacity.*", "/home/**", "/profile", "/profile.*"
    };

    @Bean
    FilterRegistrationBean<HostCheck> hostCheck() {
        var registration = new FilterRegistrationBean<>(new HostCheck());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean security() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /// Requests of the command line: by token, not by form.
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity security, Server.Settings settings) throws Exception {
        byte[] token = settings.token().getBytes(StandardCharsets.UTF_8);
        security.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((_, context) -> new AuthorizationDecision(bears(context.getRequest(), token))))
                .exceptionHandling(trouble -> trouble.authenticationEntryPoint((_, response, _) -> refuse(response)));
        headers(security);
        return security.build();
    }

    /// Everything that people see.
    @Bean
    SignIn signIn(Workbench workbench, Server.Settings settings) {
        return new SignIn(workbench.children(), settings.code());
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity security, Workbench workbench, SignIn signIn) throws Exception {
        // The token is in a cookie, not in a session, so that a form written before a restart can still be sent after
        // it.
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("rightplace-csrf");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        security.csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.disable())
                .authenticationProvider(signIn)
                .formLogin(form ->
                        form.loginPage(SIGN_IN).defaultSuccessUrl("/", true).failureUrl(SIGN_IN + "?wrong"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN, Assets.ADDRESSES)
                        .permitAll()
                        .requestMatchers(OF_HOMES)
                        .access((person, _) -> new AuthorizationDecision(
                                !(workbench.children().heldOfRealChildren() || workbench.holdsRestrictedHomes())
                                        || isSignedIn(person.get())))
                        .anyRequest()
                        .access((person, _) -> new AuthorizationDecision(
                                !workbench.children().heldOfRealChildren() || isSignedIn(person.get()))));
        headers(security);
        return security.build();
    }

    private static boolean isSignedIn(@Nullable Authentication person) {
        return person != null && person.isAuthenticated() && SignIn.OWNER.equals(person.getName());
    }

    private static void headers(HttpSecurity security) throws Exception {
        security.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .cacheControl(cache -> cache.disable()));
    }

    private static boolean bears(HttpServletRequest request, byte[] token) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8), token);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType("application/json");
        response.getOutputStream()
                .write("{\"error\":\"This address wants the token of the server that holds the data directory.\"}\n"
                        .getBytes(StandardCharsets.UTF_8));
    }
}
