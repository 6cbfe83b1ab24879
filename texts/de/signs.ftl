# Was zwischen mehreren Dingen steht: in einer Reihe, zwischen Reihen, und vom einen zum nächsten.
between = {", "}
between-rows = {"; "}
leads-to = {" → "}
