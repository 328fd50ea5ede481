package org.rightplace.care.need;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.rightplace.care.Worded;

/// Who wrote something down, and when: a role and the name of an account, never a description of anyone.
///
/// @param role    as what
/// @param account the account's name, without spaces; empty only for the child
/// @param on      the day of writing
public record WrittenBy(Role role, String account, LocalDate on) {

    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,80}");

    public WrittenBy {
        if (!isAccount(account) && !(role == Role.CHILD && account.isEmpty())) {
            // The account is not quoted: it may be a sentence about a child.
            throw new IllegalArgumentException(
                    "an account (of a %s) must be 1 to 80 letters, digits and . _ @ + -".formatted(role));
        }
    }

    /// Whether `text` has the shape of an account's name; readers ask this first.
    public static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    /// As what somebody writes about a child's needs, or writes down what the child says.
    public enum Role implements Worded {
        CHILD("The child"),
        SOCIAL_WORKER("Social worker"),
        HOME_STAFF("Worker or manager of the home"),
        FOSTER_CARER("Foster carer"),
        REVIEWING_OFFICER("Independent reviewing officer"),
        PLACEMENTS_OFFICER("Placements officer or commissioner"),
        CLINICIAN("Psychologist, nurse or other clinician"),
        TEACHER("Teacher or virtual school"),
        ADVOCATE("Advocate or independent visitor"),
        INTERPRETER("Interpreter"),
        OTHER("Another person");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
