package org.rightplace.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.rightplace.workbench.Children;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/// The one local user, who is whoever can read the server's own terminal or knows the passphrase of the keys.
///
/// It is asked for as soon as records of children are held. After a few wrong answers every further one waits, longer
/// each time, so that nobody can try all.
final class SignIn implements AuthenticationProvider {

    /// The name under which the one user is known.
    static final String OWNER = "owner";

    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 12;
    private static final int GROUP = 4;

    private final Children children;
    private final String code;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private int wrong;

    SignIn(Children children, String code) {
        this.children = children;
        this.code = plain(code);
    }

    /// A code that nobody can guess, such as `7KQ4-MZPA-3XWB`: 60 bits.
    static String newCode() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String plain(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String given = String.valueOf(asked.getCredentials());
        oneAtATime.lock();
        try {
            if (wrong >= FREE_TRIES) {
                long seconds = Math.min(LONGEST_WAIT.toSeconds(), 1L << Math.min(wrong - FREE_TRIES, 10));
                LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
            }
            if (!isCode(given) && !children.opensWith(given.toCharArray())) {
                wrong++;
                throw new BadCredentialsException("not the code, and not the passphrase");
            }
            wrong = 0;
        } finally {
            oneAtATime.unlock();
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                OWNER, null, AuthorityUtils.createAuthorityList(List.of()));
    }

    private boolean isCode(String given) {
        return MessageDigest.isEqual(
                plain(given).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
