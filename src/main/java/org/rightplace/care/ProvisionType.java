package org.rightplace.care;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a provider is registered or inspected as, in Ofsted's words.
///
/// *Children's homes, all types* are the first three: children's homes (mainstream), secure
/// children's homes, and residential special schools registered as children's homes.
public enum ProvisionType {
    CHILDRENS_HOME("Children's home", true),
    SECURE_CHILDRENS_HOME("Secure children's home", true),
    SPECIAL_SCHOOL_AS_HOME("Residential special school (registered as a children's home)", true),
    RESIDENTIAL_SPECIAL_SCHOOL("Residential Special School", false),
    SUPPORTED_ACCOMMODATION("Supported Accommodation", false),
    INDEPENDENT_FOSTERING_AGENCY("Independent Fostering Agency", false),
    RESIDENTIAL_FAMILY_CENTRE("Residential Family Centre", false),
    BOARDING_SCHOOL("Boarding School", false),
    FURTHER_EDUCATION_COLLEGE("Further Education College with Residential Accommodation", false),
    VOLUNTARY_ADOPTION_AGENCY("Voluntary Adoption Agency", false),
    ADOPTION_SUPPORT_AGENCY("Adoption Support Agency", false),
    HOLIDAY_SCHEME("Residential Holiday Scheme for Disabled Children", false),
    SECURE_TRAINING_CENTRE("Secure Training Centre", false),
    CAFCASS("CAFCASS", false);

    private final String published;
    private final boolean home;

    ProvisionType(String published, boolean home) {
        this.published = published;
        this.home = home;
    }

    /// Ofsted's name for it.
    public String published() {
        return published;
    }

    /// Whether it counts among *children's homes, all types*.
    public boolean isHome() {
        return home;
    }

    /// The word for it on the command line and in addresses, such as `childrens-home`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The types that count as children's homes.
    public static List<ProvisionType> homes() {
        return List.of(CHILDRENS_HOME, SECURE_CHILDRENS_HOME, SPECIAL_SCHOOL_AS_HOME);
    }

    /// The type that Ofsted calls so, without regard to case and spacing.
    public static Optional<ProvisionType> find(String published) {
        for (ProvisionType type : values()) {
            if (Published.same(type.published, published)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
