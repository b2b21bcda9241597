"""Invented pages for the tests of the training code."""

STORY = (
    "The harbour of Lindholm was closed on Tuesday after a crane fell into the main basin.",
    "Nobody was hurt, the harbour master said, but two ferries had to wait for six hours.",
    "Divers will look at the foundations of the quay today before any ship may enter again.",
)
HEADLINE = "Crane falls into the basin of Lindholm harbour"

NEWS = f"""<html lang="en"><head><title>{HEADLINE} | The Daily Bell</title>
<meta property="og:title" content="{HEADLINE}">
<meta property="og:description" content="{STORY[0]}"></head><body>
<nav class="main-menu"><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<div class="related-posts"><h3>Related</h3><ul>
<li><a href="/1">{STORY[0]}</a></li>
<li><a href="/2">Ferry line to the northern islands gets two new ships</a></li></ul></div>
<article><header><a class="kicker" href="/local">Local</a><h1>{HEADLINE}</h1>
<p class="standfirst">Two ferries had to wait outside the port for most of the day.</p>
<div class="meta"><span class="author">By Jane Holm</span>
<time datetime="2024-05-14">14 May 2024</time></div></header>
<figure><img src="x.jpg"><figcaption>The crane on Tuesday. Photo: Ole Dahl</figcaption></figure>
<div class="text"><p>{STORY[0]}</p><p>{STORY[1]}</p>
<h2>Divers at work</h2>
<blockquote class="twitter-tweet"><p>What a morning at the port!</p>
&mdash; Ole Dahl (@oledahl) <a href="#">May 14, 2024</a></blockquote>
<p>{STORY[2]}</p>
<ul><li>The quay was built in 1911</li><li>It was last mended in 1987</li></ul></div>
<div class="author-bio">Jane Holm has covered the coast since 2009.</div></article>
<section class="comments"><p>I told them so years ago, and nobody would listen.</p>
<p>Terrible news for the ferries this summer.</p></section>
<div class="newsletter">Get our newsletter every morning</div>
<footer>© 2024 The Daily Bell</footer></body></html>"""

RECORD = {
    "id": "crane",
    "set": "invented",
    "url": "https://bell.example/crane",
    "lang": "en",
    "html": NEWS,
    "gold": {
        "title": HEADLINE,
        "authors": ["Jane Holm"],
        "published": "2024-05-14",
        "body": "\n\n".join(
            (
                *STORY[:2],
                "Divers at work",
                STORY[2],
                "The quay was built in 1911",
                "It was last mended in 1987",
            )
        ),
    },
}
