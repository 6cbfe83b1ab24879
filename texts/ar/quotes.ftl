# What a client's own entry offers: lines that the therapist's brief quotes.
quote-something = اقتباس سطر لجلستي
quote-which =
    قبل الجلسة يقرأ معالجك موجزًا قصيرًا. أي سطر من سطورك يظهر فيه، بنصّه؟

    نقرة لاقتباس السطر، ونقرة أخرى لإزالته. لا يُقتبس إلا ما اخترته.
quote-nothing = لا شيء هنا يمكن اقتباسه: معالجك يقرأ فقط ما شاركته.
