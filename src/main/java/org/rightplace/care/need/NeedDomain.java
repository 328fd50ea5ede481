package org.rightplace.care.need;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A kind of need. A child has a level in each; several come together more often than one comes alone.
///
/// The sixteen are this product's own proposal (`DOMAIN.md` 3.4), drawn so that the sources that authorities hold can
/// be
/// read into them; no wording of a proprietary tool is used. The order is the one in which they are shown.
public enum NeedDomain {
    TRAUMA_AND_ATTACHMENT("Trauma and attachment", "What was lived through, and trust in the people who care"),
    EMOTIONAL_WELLBEING("Emotional wellbeing", "Feeling, and being helped to settle"),
    MENTAL_HEALTH_CLINICAL("Mental health, clinical", "A condition that a clinician treats or should see"),
    BEHAVIOUR_REGULATION("Behaviour and its regulation", "Behaviour that hurts, breaks or shuts out, and calming it"),
    SELF_HARM_AND_SUICIDALITY("Self-harm and suicidality", "Hurting oneself, or not wanting to live"),
    HARMFUL_SEXUAL_BEHAVIOUR("Harmful sexual behaviour", "Sexual behaviour that harms others or the child"),
    EXPLOITATION_AND_MISSING("Exploitation and going missing", "Being used by others, and being where nobody knows"),
    SUBSTANCE_USE("Substance use", "Alcohol, drugs and other substances"),
    RELATIONSHIPS_AND_IDENTITY("Relationships and identity", "Family, friends, belonging, faith, culture, who I am"),
    NEURODEVELOPMENT("Neurodevelopment", "Autism, attention, and how the world is taken in"),
    LEARNING_DISABILITY("Learning disability", "Understanding and learning"),
    COMMUNICATION_AND_LANGUAGE("Communication and language", "Being understood, in speech, sign or another language"),
    PHYSICAL_AND_SENSORY("Physical and sensory", "Moving, seeing, hearing, personal care"),
    COMPLEX_HEALTH("Complex health", "Illness or care that takes trained hands"),
    EDUCATION_AND_INCLUSION("Education and inclusion", "A school that fits, and being part of it"),
    INDEPENDENCE_AND_TRANSITION("Independence and transition", "Getting ready for a home of one's own");

    private final String title;
    private final String words;

    NeedDomain(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /// Its name for a reader.
    public String title() {
        return title;
    }

    /// What it is about, in plain words.
    public String words() {
        return words;
    }

    /// The word for it in files and output, such as `trauma-and-attachment`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The domain of a slug or a title, without regard to case.
    public static Optional<NeedDomain> find(String words) {
        String asked = words.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(domain -> domain.slug().equals(asked)
                        || domain.title().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst();
    }
}
