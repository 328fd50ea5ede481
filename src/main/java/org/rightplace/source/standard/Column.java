package org.rightplace.source.standard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.source.sheet.Headings;
import org.rightplace.source.sheet.Headings.Headed;
import org.rightplace.source.sheet.Table;

/// What a field of the standard holds, under the names that its forms give it. Those of the spreadsheet come
/// first, in
/// its order.
enum Column implements Headed {
    CHILD(Part.TOP, "child_ID|childId|childId", "Child ID (your own number for the child)"),
    NEEDED_BY(Part.AVAILABILITY, "when_placement_is_needed_by|neededBy|neededBy", "How soon?"),
    SIBLINGS(
            Part.AVAILABILITY,
            "number_of_siblings_to_place_with|siblingCount|siblingCount",
            "With how many siblings? NA: has none"),
    LOCAL_PREFERRED(Part.AVAILABILITY, "is_preferred_location_local|isPreferredLocationLocal|", "Inside your area?"),
    OUTSIDE_REASON(Part.AVAILABILITY, "out_of_LA_reason|outOfLAReason|", "If not, why?"),
    COMMUNICATION(
            Part.REQUIREMENTS,
            "communication_language_learning_needs|communicationNeeds|communicationNeeds",
            "Any need of communication, language or learning?"),
    SPECIFIC(
            Part.REQUIREMENTS,
            "specific_communication_and_language_requirements|specificCommunicationRequirement"
                    + "|specificCommunicationRequirements",
            "Which? All that apply, or None"),
    ADAPTATION(
            Part.REQUIREMENTS,
            "adaptation_to_the_home|homeAdaptationRequired|homeAdaptation",
            "Must the home be adapted?"),
    CULTURAL(Part.REQUIREMENTS, "cultural_needs|culturalNeeds|culturalNeeds", "Needs of culture or faith?"),
    COMPANY(
            Part.REQUIREMENTS,
            "who_can_the_child_be_cared_for_alongside|livingCompanions|livingCompanions",
            "Alongside whom?"),
    PETS(Part.REQUIREMENTS, "can_child_live_with_pets|pets|pets", "With animals?"),
    SUPPORT(
            Part.REQUIREMENTS,
            "additional_support|additionalSupport|additionalSupport",
            "Additional support: all that apply, or NA"),
    SUPPORT_OTHER(Part.REQUIREMENTS, "additional_support_other|additionalSupportOther|", "If other, what?"),
    LIBERTY(
            Part.REQUIREMENTS,
            "dol|deprivationOfLiberty|deprivationOfLiberty",
            "Under an order that deprives of liberty?"),
    FOSTER(
            Part.RECOMMENDATION,
            "foster_care_suitability|fosterCareSuitability|fosterCareSuitability",
            "Would foster care suit?"),
    RESIDENTIAL(
            Part.RECOMMENDATION,
            "residential_care_suitability|residentialCareSuitability|residentialCareSuitability",
            "Would residential care suit?"),
    SUPPORTED(
            Part.RECOMMENDATION,
            "supported_accommodation|supportedAccommodationSuitability|supportedAccommodationSuitability"
                    + "|supported_accomodation|supportedAccomodationSuitability|supported_accommodation_suitability",
            "Would supported accommodation suit?"),
    SELF_HARM(Part.RISKS, "risk_to_child_self_harm|riskSelfHarm|riskSelfHarm", "Risk of self-harm?"),
    CRIMINAL_EXPLOITATION(
            Part.RISKS,
            "risk_to_child_criminal_exploitation|riskCriminalExploitation|riskCriminalExploitation",
            "Risk of being exploited for crime?"),
    DRUG_AND_ALCOHOL(
            Part.RISKS,
            "risk_to_child_drug_and_alcohol_use|riskDrugAlcohol|riskDrugAlcohol",
            "Risk of drug and alcohol use?"),
    EATING_DISORDER(
            Part.RISKS,
            "risk_to_child_eating_disorder|riskEatingDisorder|riskEatingDisorder",
            "Risk of an eating disorder?"),
    MISSING(Part.RISKS, "risk_to_child_going_missing|riskMissing|riskMissing", "Risk of going missing?"),
    TO_OTHERS_PHYSICAL(
            Part.RISKS,
            "risk_to_others_physical_harm|riskToOthersPhysical|riskToOthersPhysical",
            "Risk of physical harm to others?"),
    TO_OTHERS_SEXUAL(
            Part.RISKS,
            "risk_to_others_sexual_harm|riskToOthersSexual|riskToOthersSexual",
            "Risk of sexual harm to others?"),
    TO_OTHERS_FIRE(
            Part.RISKS, "risk_to_others_fire_setting|riskToOthersFire|riskToOthersFire", "Risk of fire-setting?"),
    TO_OTHERS_ANIMALS(
            Part.RISKS,
            "risk_to_others_harm_to_animals|riskToOthersAnimals|riskToOthersAnimals",
            "Risk of harm to animals?"),
    TO_OTHERS_CRIMINAL(
            Part.RISKS,
            "risk_to_others_criminal_exploitation|riskToOthersCriminal|riskToOthersCriminal",
            "Risk that others in the home are exploited for crime?"),
    COST_CORE(Part.PLACEMENT, "cost_core_weekly|coreWeeklyCost|", "Core cost a week, pounds without VAT"),
    COST_SUPPORT(
            Part.PLACEMENT,
            "cost_additional_support_weekly|additionalSupportWeeklyCost|",
            "Additional support a week, pounds without VAT"),
    COST_EDUCATION(
            Part.PLACEMENT, "cost_education_weekly|educationWeeklyCost|", "Education a week, pounds without VAT"),
    COST_OTHER(Part.PLACEMENT, "cost_other_weekly|otherWeeklyCost|", "Other cost a week, pounds without VAT"),
    COST_TOTAL(
            Part.PLACEMENT,
            "cost_total_weekly|totalWeeklyCost|totalWeeklyCost|total_weekly_cost|agreed_weekly_total_cost",
            "Total paid a week, pounds without VAT"),
    LOCATION(
            Part.PLACEMENT,
            "placement_location|placementLocation|placementLocation",
            "Where? First half of the postcode only"),
    LOCATION_PREFERRED(
            Part.PLACEMENT,
            "preferrability_of_placement_location|isLocationPreferred|preferabilityLocation"
                    + "|preferability_of_placement_location",
            "Where it was wanted?"),
    EDUCATION(
            Part.PLACEMENT,
            "education_continuity|isEducationContinuous|educationContinuity",
            "Was the child's education disrupted?"),
    URN(Part.PLACEMENT, "provider_URN|providerURN|providerURN", "Ofsted's number of the provider, or Unregistered"),
    SIBLINGS_TOGETHER(
            Part.PLACEMENT,
            "how_many_siblings_were_placed_together|siblingsPlacedTogether|siblingsPlacedTogether",
            "With how many siblings was the child placed?"),
    KIND(
            Part.PLACEMENT,
            "placement_type|placementType|placementType",
            "Residential, Foster or Supported Accommodation"),
    REFERRAL_OFFICER(Part.QUALITY, "name_of_officer_referral|referralOfficerName|referralOfficerName", "Officer"),
    REFERRED_ON(Part.QUALITY, "Date_entry_referral|referralDate|referralDate", "Day the referral came in"),
    PLACEMENT_OFFICER(Part.QUALITY, "name_of_officer_placement|placementOfficerName|placementOfficerName", "Officer"),
    PLACED_ON(Part.QUALITY, "date_entry_placement|placementDate|placementDate", "Day agreed for the start"),
    COST_OFFICER(Part.QUALITY, "name_of_officer_placement_cost|costOfficerName|costOfficerName", "Officer"),
    COSTED_ON(Part.QUALITY, "date_entry_placement_cost|costDate|costDate", "Day the cost was written down"),
    /// On the page and in v2; the spreadsheet of June 2026 has no column for it.
    SEXUAL_EXPLOITATION(
            Part.RISKS,
            "|riskSexualExploitation|riskSexualExploitation|risk_to_child_sexual_exploitation",
            "Risk of being exploited sexually?"),
    PLACEMENT_NUMBER(Part.TOP, "|placementId||placement_ID", ""),
    OUTSIDE_REASON_OTHER(Part.AVAILABILITY, "|outOfLAReasonOther||out_of_LA_reason_other", ""),
    SPECIFIC_OTHER(
            Part.REQUIREMENTS,
            "|specificCommunicationRequirementOther||specific_communication_and_language_requirements_other",
            ""),
    CULTURAL_OTHER(Part.REQUIREMENTS, "|culturalNeedsOther||cultural_needs_other", ""),
    RISK_OTHER(Part.RISKS, "|riskOther|riskOther|risk_to_child_other", ""),
    TO_OTHERS_OTHER(Part.RISKS, "|riskToOthersOther|riskToOthersOther|risk_to_others_other", ""),
    /// Free text of v2, where version 01 asks whether a local place is preferred.
    PREFERRED_LOCATION(Part.AVAILABILITY, "||preferredLocation|", ""),
    /// Not of the standard: the column that files of several authorities bring.
    AUTHORITY(Part.TOP, "|||LA|local_authority|placing_LA|placing_authority", "");

    /// So many known headings make a row the row of headings.
    static final int ENOUGH = 5;

    private static final int LONGEST = 80;
    private static final Map<String, Column> BY_NAME = byName();

    private final Part part;
    private final String names;
    private final String asks;

    Column(Part part, String names, String asks) {
        this.part = part;
        this.names = names;
        this.asks = asks;
    }

    /// A part of a record, as the page names it and as the spreadsheet titles it above its columns.
    enum Part {
        TOP("", ""),
        AVAILABILITY("placementAvailability", "Determinants of placement availability"),
        REQUIREMENTS("placementRequirements", ""),
        RECOMMENDATION("placementRecommendation", "Placement Recommendation"),
        RISKS("riskAssessment", "Risks"),
        PLACEMENT("actualPlacement", "Actual Placement"),
        QUALITY("qualityAssurance", "Quality Assurance");

        private final String page;
        private final String sheet;

        Part(String page, String sheet) {
            this.page = page;
            this.sheet = sheet;
        }

        /// Its name on the page.
        String page() {
            return page;
        }

        /// Its type on the page.
        String type() {
            return page.isEmpty() ? "Placement" : page.substring(0, 1).toUpperCase(Locale.ROOT) + page.substring(1);
        }

        /// Its title on the spreadsheet; empty where it has none of its own.
        String sheet() {
            return sheet;
        }
    }

    Part part() {
        return part;
    }

    /// What is asked, in short.
    String asks() {
        return asks;
    }

    /// Its name in a form of the standard; empty where that has no such field.
    String name(Version version) {
        int place = switch (version) {
            case SHEET_01 -> 0;
            case PAGE_01 -> 1;
            case V2 -> 2;
        };
        return names.split("\\|", -1)[place];
    }

    boolean isIn(Version version) {
        return !name(version).isEmpty();
    }

    /// The columns of the spreadsheet, in its order.
    static List<Column> sheet() {
        return in(Version.SHEET_01);
    }

    /// The fields of a form, in the order of the spreadsheet.
    static List<Column> in(Version version) {
        return Arrays.stream(values()).filter(column -> column.isIn(version)).toList();
    }

    /// The field of a risk.
    static Column of(Risk risk) {
        return valueOf(risk.name());
    }

    @Override
    public List<String> headings() {
        return Stream.of(names.split("\\|", -1))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public boolean isKept() {
        return this != REFERRAL_OFFICER && this != PLACEMENT_OFFICER && this != COST_OFFICER;
    }

    /// Whether anything may be written in it. What is, is not kept.
    boolean isFreeText() {
        return switch (this) {
            case SUPPORT_OTHER,
                    OUTSIDE_REASON_OTHER,
                    SPECIFIC_OTHER,
                    CULTURAL_OTHER,
                    RISK_OTHER,
                    TO_OTHERS_OTHER,
                    PREFERRED_LOCATION -> true;
            default -> false;
        };
    }

    /// Whether it asks for yes or no, which the page has as true and false.
    boolean isYesOrNo() {
        return switch (this) {
            case LOCAL_PREFERRED, ADAPTATION, LIBERTY, LOCATION_PREFERRED, EDUCATION -> true;
            default -> false;
        };
    }

    /// The headings of a table, if it is one of the standard or looks much like one.
    static Optional<Headings<Column>> headings(Table table) {
        return Headings.find(table, Column.class, Column::find, ENOUGH);
    }

    /// The field of a name, however it is spelled.
    static Optional<Column> find(String name) {
        return name.length() > LONGEST ? Optional.empty() : Optional.ofNullable(BY_NAME.get(Answer.plain(name)));
    }

    private static Map<String, Column> byName() {
        Map<String, Column> found = new HashMap<>();
        for (Column column : values()) {
            column.headings().forEach(name -> found.put(Answer.plain(name), column));
        }
        return found;
    }
}
