# What a client's own entry offers: lines that the therapist's brief quotes.
quote-something = Zeile für die Sitzung zitieren
quote-which =
    Vor einer Sitzung gibt es für die Therapie eine kurze Übersicht. Welche deiner Zeilen soll wörtlich darin stehen?

    Tippe sie an, um sie zu zitieren, und noch einmal, um sie wieder herauszunehmen. Zitiert wird nur, was du auswählst.
quote-nothing = Hier gibt es nichts zu zitieren: In der Therapie ist nur zu lesen, was du teilst.
