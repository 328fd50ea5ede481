package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;

/// What whoever loads records of children should know and have done. The manual's page is made from it.
public final class BeforeLoadingPage {
    private BeforeLoadingPage() {}

    /// Its title.
    public static final String TITLE = "Before you load anything";

    /// Its first words.
    public static final String LEDE =
            "Records of children stay on this machine and are sealed. Whoever loads them answers for them all the same.";

    /// What is to be done, in order.
    public static final List<String> POINTS = List.of(
            "Try it first on children who do not exist: `rightplace serve --demo` keeps nothing.",
            "Ask your data protection officer. A data protection impact assessment comes before the first record; a template is in the manual, filled in where the product's own facts are known.",
            "Settle what it is for, who may see one child's page, and who may take figures away.",
            "If the records are of more than one authority, or of homes, agree on it in writing; a template is in the manual.",
            "Choose the machine: its disk encrypted, its accounts known. Whoever can read the keys can read the records.",
            "Load one year and look at the page Data: how many children, what was found in the files, what was left out.",
            "Put the keys under a passphrase (`rightplace key seal`), and keep a copy of them apart from the data and its backups. Without the keys the records cannot be opened by anyone.",
            "Load what the purpose needs, and no more.",
            "Write down the day on which each year is to be forgotten (`rightplace forget`).");

    /// What the product does with them, in short.
    public static final List<String> FACTS = List.of(
            "Stopped at the door: the child's number (a keyed pseudonym stands for it), the day of birth (the month stays), postcodes (a distance, a constituency and an authority stay), officers' names.",
            "Kept sealed: what the files say besides. Of the files themselves only their hash and counts are kept.",
            "Not sealed: that a release is there, of which authority and year, its counts, and what its reader found, without any value of a child's row.",
            "Sent anywhere: nothing. From the first record of a real child on, the pages ask for a sign-in.",
            "The child's own words are kept as they were said and may name people: they are in no count and no export.");

    /// The templates, by their names in the manual.
    ///
    /// @param file its name, without a folder
    public record Template(String file, String words) {}

    /// The templates of the manual.
    public static final List<Template> TEMPLATES = List.of(
            new Template("impact-assessment.md", "Data protection impact assessment, template"),
            new Template("sharing-agreement.md", "Data-sharing agreement, template"));

    /// What is said of the law.
    public static final String LAW =
            "Nothing here is legal advice. What the templates say of the law is for the authority's data protection officer to check.";

    /// The page.
    public static Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("What to do, in this order"));
        blocks.add(new Block.Points(POINTS));
        blocks.add(new Block.Heading("What happens to the records"));
        blocks.add(new Block.Points(FACTS));
        blocks.add(new Block.Warning(LAW));
        TEMPLATES.forEach(template -> blocks.add(new Block.Way(template.words(), "/manual/" + template.file())));
        blocks.add(new Block.Way("Import", "/import"));
        return new Page(TITLE, LEDE, blocks);
    }
}
