"""How the line labeller is made, from pages whose markup and gold tell what is what."""
